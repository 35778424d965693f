var Ua=new TextDecoder,ys=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,t){this.model.set(e,t)}save_changes(){this.model.save_changes()}on(e,t){let s=e==="msg:custom"?(n,o)=>this.take(t,n,o):t;this.heard.set(t,s),this.model.on(e,s)}off(e,t){this.model.off(e,this.heard.get(t)??t)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,t,s){t.view!==this.view||!s[0]||(this.heardMs=Date.now(),e(JSON.parse(Ua.decode(s[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(i,e={},...t){let s=document.createElement(i);for(let[n,o]of Object.entries(e))typeof o=="function"?s.addEventListener(n,o):o===!0?s.setAttribute(n,""):o!==!1&&s.setAttribute(n,String(o));return s.append(...t.filter(n=>n!=null)),s}function O(i,e){let t=i.firstChild;t instanceof Text&&!t.nextSibling?t.data!==e&&(t.data=e):i.textContent!==e&&(i.textContent=e)}var Va=0,xs=i=>`fc-${i}-${Va+=1}`;var H=i=>i!=null&&Number.isFinite(i),so=new Map;function E(i,e=2){if(!H(i))return"–";let t=so.get(e);t||(t=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),so.set(e,t));let s=t.format(Math.abs(i));return i<0&&/[1-9]/.test(s)?`−${s}`:s}function On(i){if(!i)return 2;let[e="",t="0"]=i.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(t))}function Rt(i,e){if(!H(i))return"–";let t=e?i/e:i*100;return E(i,On(e)+(Math.abs(t-Math.round(t))>1e-6?1:0))}function qt(i){for(let[e,t]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(i)>=e)return`${Number((i/e).toPrecision(3))}${t}`;return`${Number(i.toPrecision(3))}`}function Yt(i,e,t){return t==="money"?E(e,H(e)&&Math.abs(e)<1?4:2):t==="%"?E(H(i)?i/100:i,4):E(i,2)}function Ct(i){if(!H(i))return"–";if(i>=6e10)return`${Math.floor(i/6e10)} min ${Math.floor(i/1e9%60)} s`;for(let[e,t]of[["s",1e9],["ms",1e6],["µs",1e3]])if(i>=t)return`${E(i/t,1)} ${e}`;return`${E(i,0)} ns`}var Jt=i=>new Date(i).toISOString().slice(11,19),nt=i=>H(i)?`${E(100*i,0)} %`:"–";var no=2e3,oo="kernel",ro=14400,ja=1800;function Rn(i){return{order:i.get("order"),rest:i.get("rest")??null,fees:i.get("fees")??null,latencyMs:i.get("latency_ms")??null,sigma:i.get("sigma_1d_bps")??null,horizonS:i.get("horizon_s")??ja,alertBps:i.get("alert_bps")??null,running:i.get("running")??!0,measure:i.get("measure")??"bps",groupTicks:i.get("group_ticks")??1}}var lo=()=>({subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",heardMs:Date.now()}),ao=i=>({...Rn(i),...lo(),connection:i.get("connection")??oo,segments:[]});function co(i){Object.assign(i,lo())}var uo=i=>i.rest?i.rested?.net_bps:i.estimate?.whole_net_bps,Ba={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function po(i,e){let[t,s]=Ga(i,e),[n,o]=Ba[t]??["▲",t];return{key:t,mark:n,word:o,detail:s,isLive:t==="live"}}function Cn(i,e){return i.estimate?i.estimate.provenance.book_age_ns+Math.max(0,e-i.heardMs)*1e6:null}function Ga(i,e){let t=Cn(i,e),s=t===null?"":`figures are ${Ct(t)} old`;if(!i.running)return["stopped",s];if(i.connection==="closed"||i.connection==="opening"&&i.estimate)return["offline",s];if(i.connection==="opening")return["connecting","to the desk"];if(i.connection===oo&&e-i.heardMs>no)return["orphaned",s];if(i.problem){let{state:a,status:p,detail:u}=i.problem;return[a??(p===503?"down":"no answer"),[u,s].filter(Boolean).join("; ")]}if(!i.estimate)return["connecting","to the feed"];if(e-i.heardMs>no)return["silent",s];let{state:n,reason:o}=i.estimate.provenance;return n!=="live"?[n,`${o}; ${s}`]:["live",t!==null&&t>1e9?`book ${Ct(t)} old`:""]}var zn=i=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[i.subject?.source??"live"]??"";function ci(i){let e=i.order.symbol.split(":")[0]?.toUpperCase()??"";return i.subject?i.subject.source==="live"?`LIVE · ${e}`:`${zn(i)} · ${e}`:""}function fo(i,e){let t=i.segments.at(-1);t&&(t.points.push(...e),t.points.length>ro&&t.points.splice(0,t.points.length-ro))}function ho(i){let e=i.segments.at(-1);e&&e.points.length===0&&i.segments.pop(),i.segments.push({symbol:i.order.symbol,source:"",order:"",points:[]})}var Ka=document.title,Hn=new Set,_s=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,t){let{bps:s}=this,n=uo(e);if(s===null||!t.isLive||!H(n)){this.become(!1,s===null?"":t.isLive?"waits for a net cost":"waits for a live book");return}this.become(n<s,n<s?`net is ${E(n)} bps, below ${E(s)}`:`net is ${E(n)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,t){O(this.line,t),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?Hn.add(this):Hn.delete(this),document.title=Hn.size?`▼ ${e?t:"net is below its alert"} · fillcast`:Ka,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let t=e.createOscillator(),s=e.createGain();t.frequency.value=880,s.gain.setValueAtTime(.2,e.currentTime),s.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),t.connect(s).connect(e.destination),t.start(),t.stop(e.currentTime+.6)}};var ks=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,t){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...t))}paint(e,t){let{symbol:s}=e.order;O(this.name,s),O(this.badge,ci(e)),this.badge.dataset.origin=e.subject?.source??"",O(this.said,`${s} is ${t.word}`),O(this.pill,`${t.mark} ${t.word}`),O(this.why,t.detail),this.why.title=t.detail,O(this.time,`${Jt(Date.now())} UTC`)}paintTouch({ladder:e,subject:t}){O(this.mid,e?Rt(e.mid_price,t?.instrument.tick_price??0):"–"),O(this.spread,e?`mid ${t?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}},mo=i=>i.subject&&i.subject.source!=="live"?zn(i):"";var qa="uplot",Ya="u-hz",Ja="u-vt",Za="u-title",Qa="u-wrap",Xa="u-under",ec="u-over",tc="u-axis",fi="u-off",ic="u-select",sc="u-cursor-x",nc="u-cursor-y",rc="u-cursor-pt",oc="u-legend",lc="u-live",ac="u-inline",cc="u-series",uc="u-marker",go="u-label",pc="u-value",ns="width",rs="height";var bo="bottom",Ci="left",Dn="right",tr="#000",vo=tr+"0",In="mousemove",wo="mousedown",Fn="mouseup",yo="mouseenter",xo="mouseleave",_o="dblclick",fc="resize",dc="scroll",ko="change",Ls="dppxchange",ir="--",Ui=typeof window<"u",Bn=Ui?document:null,Hi=Ui?window:null,hc=Ui?navigator:null,ce,Ss;function Gn(){let i=devicePixelRatio;ce!=i&&(ce=i,Ss&&qn(ko,Ss,Gn),Ss=matchMedia(`(min-resolution: ${ce-.001}dppx) and (max-resolution: ${ce+.001}dppx)`),di(ko,Ss,Gn),Hi.dispatchEvent(new CustomEvent(Ls)))}function rt(i,e){if(e!=null){let t=i.classList;!t.contains(e)&&t.add(e)}}function Kn(i,e){let t=i.classList;t.contains(e)&&t.remove(e)}function xe(i,e,t){i.style[e]=t+"px"}function _t(i,e,t,s){let n=Bn.createElement(i);return e!=null&&rt(n,e),t?.insertBefore(n,s),n}function ht(i,e){return _t("div",i,e)}var So=new WeakMap;function zt(i,e,t,s,n){let o="translate("+e+"px,"+t+"px)",a=So.get(i);o!=a&&(i.style.transform=o,So.set(i,o),e<0||t<0||e>s||t>n?rt(i,fi):Kn(i,fi))}var Mo=new WeakMap;function To(i,e,t){let s=e+t,n=Mo.get(i);s!=n&&(Mo.set(i,s),i.style.background=e,i.style.borderColor=t)}var Eo=new WeakMap;function Lo(i,e,t,s){let n=e+""+t,o=Eo.get(i);n!=o&&(Eo.set(i,n),i.style.height=t+"px",i.style.width=e+"px",i.style.marginLeft=s?-e/2+"px":0,i.style.marginTop=s?-t/2+"px":0)}var sr={passive:!0},mc={...sr,capture:!0};function di(i,e,t,s){e.addEventListener(i,t,s?mc:sr)}function qn(i,e,t,s){e.removeEventListener(i,t,sr)}Ui&&Gn();function kt(i,e,t,s){let n;t=t||0,s=s||e.length-1;let o=s<=2147483647;for(;s-t>1;)n=o?t+s>>1:ot((t+s)/2),e[n]<i?t=n:s=n;return i-e[t]<=e[s]-i?t:s}function il(i){return(t,s,n)=>{let o=-1,a=-1;for(let p=s;p<=n;p++)if(i(t[p])){o=p;break}for(let p=n;p>=s;p--)if(i(t[p])){a=p;break}return[o,a]}}var sl=i=>i!=null,nl=i=>i!=null&&i>0,Ps=il(sl),gc=il(nl);function bc(i,e,t,s=0,n=!1){let o=n?gc:Ps,a=n?nl:sl;[e,t]=o(i,e,t);let p=i[e],u=i[e];if(e>-1)if(s==1)p=i[e],u=i[t];else if(s==-1)p=i[t],u=i[e];else for(let d=e;d<=t;d++){let w=i[d];a(w)&&(w<p?p=w:w>u&&(u=w))}return[p??me,u??-me]}function As(i,e,t,s){let n=Po(i),o=Po(e);i==e&&(n==-1?(i*=t,e/=t):(i/=t,e*=t));let a=t==10?Ft:rl,p=n==1?ot:mt,u=o==1?mt:ot,d=p(a(Oe(i))),w=u(a(Oe(e))),g=Di(t,d),b=Di(t,w);return t==10&&(d<0&&(g=ge(g,-d)),w<0&&(b=ge(b,-w))),s||t==2?(i=g*n,e=b*o):(i=cl(i,g),e=Os(e,b)),[i,e]}function nr(i,e,t,s){let n=As(i,e,t,s);return i==0&&(n[0]=0),e==0&&(n[1]=0),n}var rr=.1,$o={mode:3,pad:rr},ls={pad:0,soft:null,mode:0},vc={min:ls,max:ls};function $s(i,e,t,s){return Rs(t)?No(i,e,t):(ls.pad=t,ls.soft=s?0:null,ls.mode=s?3:0,No(i,e,vc))}function le(i,e){return i??e}function wc(i,e,t){for(e=le(e,0),t=le(t,i.length-1);e<=t;){if(i[e]!=null)return!0;e++}return!1}function No(i,e,t){let s=t.min,n=t.max,o=le(s.pad,0),a=le(n.pad,0),p=le(s.hard,-me),u=le(n.hard,me),d=le(s.soft,me),w=le(n.soft,-me),g=le(s.mode,0),b=le(n.mode,0),k=e-i,S=Ft(k),z=Ye(Oe(i),Oe(e)),I=Ft(z),$=Oe(I-S);(k<1e-24||$>10)&&(k=0,(i==0||e==0)&&(k=1e-24,g==2&&d!=me&&(o=0),b==2&&w!=-me&&(a=0)));let x=k||z||1e3,D=Ft(x),T=Di(10,ot(D)),J=x*(k==0?i==0?.1:1:o),R=ge(cl(i-J,T/10),24),X=i>=d&&(g==1||g==3&&R<=d||g==2&&R>=d)?d:me,Y=Ye(p,R<X&&i>=X?X:St(X,R)),ie=x*(k==0?e==0?.1:1:a),q=ge(Os(e+ie,T/10),24),L=e<=w&&(b==1||b==3&&q>=w||b==2&&q<=w)?w:-me,Q=St(u,q>L&&e<=L?L:Ye(L,q));return Y==Q&&Y==0&&(Q=100),[Y,Q]}var yc=new Intl.NumberFormat(Ui?hc.language:"en-US"),or=i=>yc.format(i),lt=Math,Es=lt.PI,Oe=lt.abs,ot=lt.floor,Ae=lt.round,mt=lt.ceil,St=lt.min,Ye=lt.max,Di=lt.pow,Po=lt.sign,Ft=lt.log10,rl=lt.log2,xc=(i,e=1)=>lt.sinh(i)*e,Wn=(i,e=1)=>lt.asinh(i/e),me=1/0;function Ao(i){return(Ft((i^i>>31)-(i>>31))|0)+1}function Yn(i,e,t){return St(Ye(i,e),t)}function ol(i){return typeof i=="function"}function se(i){return ol(i)?i:()=>i}var _c=()=>{},ll=i=>i,al=(i,e)=>e,kc=i=>null,Oo=i=>!0,Ro=(i,e)=>i==e,Sc=/\.\d*?(?=9{6,}|0{6,})/gm,hi=i=>{if(pl(i)||Qt.has(i))return i;let e=`${i}`,t=e.match(Sc);if(t==null)return i;let s=t[0].length-1;if(e.indexOf("e-")!=-1){let[n,o]=e.split("e");return+`${hi(n)}e${o}`}return ge(i,s)};function ui(i,e){return hi(ge(hi(i/e))*e)}function Os(i,e){return hi(mt(hi(i/e))*e)}function cl(i,e){return hi(ot(hi(i/e))*e)}function ge(i,e=0){if(pl(i))return i;let t=10**e,s=i*t*(1+Number.EPSILON);return Ae(s)/t}var Qt=new Map;function ul(i){return((""+i).split(".")[1]||"").length}function cs(i,e,t,s){let n=[],o=s.map(ul);for(let a=e;a<t;a++){let p=Oe(a),u=ge(Di(i,a),p);for(let d=0;d<s.length;d++){let w=i==10?+`${s[d]}e${a}`:s[d]*u,g=(a>=0?0:p)+(a>=o[d]?0:o[d]),b=i==10?w:ge(w,g);n.push(b),Qt.set(b,g)}}return n}var as={},lr=[],Ii=[null,null],Zt=Array.isArray,pl=Number.isInteger,Mc=i=>i===void 0;function Co(i){return typeof i=="string"}function Rs(i){let e=!1;if(i!=null){let t=i.constructor;e=t==null||t==Object}return e}function Tc(i){return i!=null&&typeof i=="object"}var Ec=Object.getPrototypeOf(Uint8Array),fl="__proto__";function Fi(i,e=Rs){let t;if(Zt(i)){let s=i.find(n=>n!=null);if(Zt(s)||e(s)){t=Array(i.length);for(let n=0;n<i.length;n++)t[n]=Fi(i[n],e)}else t=i.slice()}else if(i instanceof Ec)t=i.slice();else if(e(i)){t={};for(let s in i)s!=fl&&(t[s]=Fi(i[s],e))}else t=i;return t}function $e(i){let e=arguments;for(let t=1;t<e.length;t++){let s=e[t];for(let n in s)n!=fl&&(Rs(i[n])?$e(i[n],Fi(s[n])):i[n]=Fi(s[n]))}return i}var Lc=0,$c=1,Nc=2;function Pc(i,e,t){for(let s=0,n,o=-1;s<e.length;s++){let a=e[s];if(a>o){for(n=a-1;n>=0&&i[n]==null;)i[n--]=null;for(n=a+1;n<t&&i[n]==null;)i[o=n++]=null}}}function Ac(i,e){if(Cc(i)){let a=i[0].slice();for(let p=1;p<i.length;p++)a.push(...i[p].slice(1));return zc(a[0])||(a=Rc(a)),a}let t=new Set;for(let a=0;a<i.length;a++){let u=i[a][0],d=u.length;for(let w=0;w<d;w++)t.add(u[w])}let s=[Array.from(t).sort((a,p)=>a-p)],n=s[0].length,o=new Map;for(let a=0;a<n;a++)o.set(s[0][a],a);for(let a=0;a<i.length;a++){let p=i[a],u=p[0];for(let d=1;d<p.length;d++){let w=p[d],g=Array(n).fill(void 0),b=e?e[a][d]:$c,k=[];for(let S=0;S<w.length;S++){let z=w[S],I=o.get(u[S]);z===null?b!=Lc&&(g[I]=z,b==Nc&&k.push(I)):g[I]=z}Pc(g,k,n),s.push(g)}}return s}var Oc=typeof queueMicrotask>"u"?i=>Promise.resolve().then(i):queueMicrotask;function Rc(i){let e=i[0],t=e.length,s=Array(t);for(let o=0;o<s.length;o++)s[o]=o;s.sort((o,a)=>e[o]-e[a]);let n=[];for(let o=0;o<i.length;o++){let a=i[o],p=Array(t);for(let u=0;u<t;u++)p[u]=a[s[u]];n.push(p)}return n}function Cc(i){let e=i[0][0],t=e.length;for(let s=1;s<i.length;s++){let n=i[s][0];if(n.length!=t)return!1;if(n!=e){for(let o=0;o<t;o++)if(n[o]!=e[o])return!1}}return!0}function zc(i,e=100){let t=i.length;if(t<=1)return!0;let s=0,n=t-1;for(;s<=n&&i[s]==null;)s++;for(;n>=s&&i[n]==null;)n--;if(n<=s)return!0;let o=Ye(1,ot((n-s+1)/e));for(let a=i[s],p=s+o;p<=n;p+=o){let u=i[p];if(u!=null){if(u<=a)return!1;a=u}}return!0}var dl=["January","February","March","April","May","June","July","August","September","October","November","December"],hl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function ml(i){return i.slice(0,3)}var Hc=hl.map(ml),Dc=dl.map(ml),Ic={MMMM:dl,MMM:Dc,WWWW:hl,WWW:Hc};function ss(i){return(i<10?"0":"")+i}function Fc(i){return(i<10?"00":i<100?"0":"")+i}var Wc={YYYY:i=>i.getFullYear(),YY:i=>(i.getFullYear()+"").slice(2),MMMM:(i,e)=>e.MMMM[i.getMonth()],MMM:(i,e)=>e.MMM[i.getMonth()],MM:i=>ss(i.getMonth()+1),M:i=>i.getMonth()+1,DD:i=>ss(i.getDate()),D:i=>i.getDate(),WWWW:(i,e)=>e.WWWW[i.getDay()],WWW:(i,e)=>e.WWW[i.getDay()],HH:i=>ss(i.getHours()),H:i=>i.getHours(),h:i=>{let e=i.getHours();return e==0?12:e>12?e-12:e},AA:i=>i.getHours()>=12?"PM":"AM",aa:i=>i.getHours()>=12?"pm":"am",a:i=>i.getHours()>=12?"p":"a",mm:i=>ss(i.getMinutes()),m:i=>i.getMinutes(),ss:i=>ss(i.getSeconds()),s:i=>i.getSeconds(),fff:i=>Fc(i.getMilliseconds())};function ar(i,e){e=e||Ic;let t=[],s=/\{([a-z]+)\}|[^{]+/gi,n;for(;n=s.exec(i);)t.push(n[0][0]=="{"?Wc[n[1]]:n[0]);return o=>{let a="";for(let p=0;p<t.length;p++)a+=typeof t[p]=="string"?t[p]:t[p](o,e);return a}}var Uc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Vc(i,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+i+i.getTimezoneOffset()*6e4):e==Uc?t=i:(t=new Date(i.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(i.getMilliseconds())),t}var gl=i=>i%1==0,Ns=[1,2,2.5,5],jc=cs(10,-32,0,Ns),bl=cs(10,0,32,Ns),Bc=bl.filter(gl),pi=jc.concat(bl),cr=`
`,vl="{YYYY}",zo=cr+vl,wl="{M}/{D}",os=cr+wl,Ms=os+"/{YY}",yl="{aa}",Gc="{h}:{mm}",zi=Gc+yl,Ho=cr+zi,Do=":{ss}",pe=null;function xl(i){let e=i*1e3,t=e*60,s=t*60,n=s*24,o=n*30,a=n*365,u=(i==1?cs(10,0,3,Ns).filter(gl):cs(10,-3,0,Ns)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,s,s*2,s*3,s*4,s*6,s*8,s*12,n,n*2,n*3,n*4,n*5,n*6,n*7,n*8,n*9,n*10,n*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,vl,pe,pe,pe,pe,pe,pe,1],[n*28,"{MMM}",zo,pe,pe,pe,pe,pe,1],[n,wl,zo,pe,pe,pe,pe,pe,1],[s,"{h}"+yl,Ms,pe,os,pe,pe,pe,1],[t,zi,Ms,pe,os,pe,pe,pe,1],[e,Do,Ms+" "+zi,pe,os+" "+zi,pe,Ho,pe,1],[i,Do+".{fff}",Ms+" "+zi,pe,os+" "+zi,pe,Ho,pe,1]];function w(g){return(b,k,S,z,I,$)=>{let x=[],D=I>=a,T=I>=o&&I<a,J=g(S),R=ge(J*i,3),X=Un(J.getFullYear(),D?0:J.getMonth(),T||D?1:J.getDate()),Y=ge(X*i,3);if(T||D){let ie=T?I/o:0,q=D?I/a:0,L=R==Y?R:ge(Un(X.getFullYear()+q,X.getMonth()+ie,1)*i,3),Q=new Date(Ae(L/i)),F=Q.getFullYear(),G=Q.getMonth();for(let j=0;L<=z;j++){let ne=Un(F+q*j,G+ie*j,1),V=ne-g(ge(ne*i,3));L=ge((+ne+V)*i,3),L<=z&&x.push(L)}}else{let ie=I>=n?n:I,q=ot(S)-ot(R),L=Y+q+Os(R-Y,ie);x.push(L);let Q=g(L),F=Q.getHours()+Q.getMinutes()/t+Q.getSeconds()/s,G=I/s,j=b.axes[k]._space,ne=$/j;for(;L=ge(L+I,i==1?0:3),!(L>z);)if(G>1){let V=ot(ge(F+G,6))%24,re=g(L).getHours()-V;re>1&&(re=-1),L-=re*s,F=(F+G)%24;let de=x[x.length-1];ge((L-de)/I,3)*ne>=.7&&x.push(L)}else x.push(L)}return x}}return[u,d,w]}var[Kc,qc,Yc]=xl(1),[Jc,Zc,Qc]=xl(.001);cs(2,-53,53,[1]);function Io(i,e){return i.map(t=>t.map((s,n)=>n==0||n==8||s==null?s:e(n==1||t[8]==0?s:t[1]+s)))}function Fo(i,e){return(t,s,n,o,a)=>{let p=e.find(S=>a>=S[0])||e[e.length-1],u,d,w,g,b,k;return s.map(S=>{let z=i(S),I=z.getFullYear(),$=z.getMonth(),x=z.getDate(),D=z.getHours(),T=z.getMinutes(),J=z.getSeconds(),R=I!=u&&p[2]||$!=d&&p[3]||x!=w&&p[4]||D!=g&&p[5]||T!=b&&p[6]||J!=k&&p[7]||p[1];return u=I,d=$,w=x,g=D,b=T,k=J,R(z)})}}function Xc(i,e){let t=ar(e);return(s,n,o,a,p)=>n.map(u=>t(i(u)))}function Un(i,e,t){return new Date(i,e,t)}function Wo(i,e){return e(i)}var eu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Uo(i,e){return(t,s,n,o)=>o==null?ir:e(i(s))}function tu(i,e){let t=i.series[e];return t.width?t.stroke(i,e):t.points.width?t.points.stroke(i,e):null}function iu(i,e){return i.series[e].fill(i,e)}var su={show:!0,live:!0,isolate:!1,mount:_c,markers:{show:!0,width:2,stroke:tu,fill:iu,dash:"solid"},idx:null,idxs:null,values:[]};function nu(i,e){let t=i.cursor.points,s=ht(),n=t.size(i,e);xe(s,ns,n),xe(s,rs,n);let o=n/-2;xe(s,"marginLeft",o),xe(s,"marginTop",o);let a=t.width(i,e,n);return a&&xe(s,"borderWidth",a),s}function ru(i,e){let t=i.series[e].points;return t._fill||t._stroke}function ou(i,e){let t=i.series[e].points;return t._stroke||t._fill}function lu(i,e){return i.series[e].points.size}var Vn=[0,0];function au(i,e,t){return Vn[0]=e,Vn[1]=t,Vn}function Ts(i,e,t,s=!0){return n=>{n.button==0&&(!s||n.target==e)&&t(n)}}function jn(i,e,t,s=!0){return n=>{(!s||n.target==e)&&t(n)}}var cu={show:!0,x:!0,y:!0,lock:!1,move:au,points:{one:!1,show:nu,size:lu,width:0,stroke:ou,fill:ru},bind:{mousedown:Ts,mouseup:Ts,click:Ts,dblclick:Ts,mousemove:jn,mouseleave:jn,mouseenter:jn},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(i,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(i,e,t,s,n)=>s-n,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},_l={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ur=$e({},_l,{filter:al}),kl=$e({},ur,{size:10}),Sl=$e({},_l,{show:!1}),pr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Ml="bold "+pr,Tl=1.5,Vo={show:!0,scale:"x",stroke:tr,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ml,side:2,grid:ur,ticks:kl,border:Sl,font:pr,lineGap:Tl,rotate:0},uu="Value",pu="Time",jo={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function fu(i,e,t,s,n){return e.map(o=>o==null?"":or(o))}function du(i,e,t,s,n,o,a){let p=[],u=Qt.get(n)||0;t=a?t:ge(Os(t,n),u);for(let d=t;d<=s;d=ge(d+n,u))p.push(Object.is(d,-0)?0:d);return p}function Jn(i,e,t,s,n,o,a){let p=[],u=i.scales[i.axes[e].scale].log,d=u==10?Ft:rl,w=ot(d(t));n=Di(u,w),u==10&&(n=pi[kt(n,pi)]);let g=t,b=n*u;u==10&&(b=pi[kt(b,pi)]);do p.push(g),g=g+n,u==10&&!Qt.has(g)&&(g=ge(g,Qt.get(n))),g>=b&&(n=g,b=n*u,u==10&&(b=pi[kt(b,pi)]));while(g<=s);return p}function hu(i,e,t,s,n,o,a){let u=i.scales[i.axes[e].scale].asinh,d=s>u?Jn(i,e,Ye(u,t),s,n):[u],w=s>=0&&t<=0?[0]:[];return(t<-u?Jn(i,e,Ye(u,-s),-t,n):[u]).reverse().map(b=>-b).concat(w,d)}var El=/./,mu=/[12357]/,gu=/[125]/,Bo=/1/,Zn=(i,e,t,s)=>i.map((n,o)=>e==4&&n==0||o%s==0&&t.test(n.toExponential()[n<0?1:0])?n:null);function bu(i,e,t,s,n){let o=i.axes[t],a=o.scale,p=i.scales[a],u=i.valToPos,d=o._space,w=u(10,a),g=u(9,a)-w>=d?El:u(7,a)-w>=d?mu:u(5,a)-w>=d?gu:Bo;if(g==Bo){let b=Oe(u(1,a)-w);if(b<d)return Zn(e.slice().reverse(),p.distr,g,mt(d/b)).reverse()}return Zn(e,p.distr,g,1)}function vu(i,e,t,s,n){let o=i.axes[t],a=o.scale,p=o._space,u=i.valToPos,d=Oe(u(1,a)-u(2,a));return d<p?Zn(e.slice().reverse(),3,El,mt(p/d)).reverse():e}function wu(i,e,t,s){return s==null?ir:e==null?"":or(e)}var Go={show:!0,scale:"y",stroke:tr,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ml,side:3,grid:ur,ticks:kl,border:Sl,font:pr,lineGap:Tl,rotate:0};function yu(i,e){let t=3+(i||1)*2;return ge(t*e,3)}function xu(i,e){let{scale:t,idxs:s}=i.series[0],n=i._data[0],o=i.valToPos(n[s[0]],t,!0),a=i.valToPos(n[s[1]],t,!0),p=Oe(a-o),u=i.series[e],d=p/(u.points.space*ce);return s[1]-s[0]<=d}var Ko={scale:null,auto:!0,sorted:0,min:me,max:-me},Ll=(i,e,t,s,n)=>n,qo={show:!0,auto:!0,sorted:0,gaps:Ll,alpha:1,facets:[$e({},Ko,{scale:"x"}),$e({},Ko,{scale:"y"})]},Yo={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ll,alpha:1,points:{show:xu,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function _u(i,e,t,s,n){return t/10}var $l={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ku=$e({},$l,{time:!1,ori:1}),Jo={};function Nl(i,e){let t=Jo[i];return t||(t={key:i,plots:[],sub(s){t.plots.push(s)},unsub(s){t.plots=t.plots.filter(n=>n!=s)},pub(s,n,o,a,p,u,d){for(let w=0;w<t.plots.length;w++)t.plots[w]!=n&&t.plots[w].pub(s,n,o,a,p,u,d)}},i!=null&&(Jo[i]=t)),t}var Wi=1,Qn=2;function mi(i,e,t){let s=i.mode,n=i.series[e],o=s==2?i._data[e]:i._data,a=i.scales,p=i.bbox,u=o[0],d=s==2?o[1]:o[e],w=s==2?a[n.facets[0].scale]:a[i.series[0].scale],g=s==2?a[n.facets[1].scale]:a[n.scale],b=p.left,k=p.top,S=p.width,z=p.height,I=i.valToPosH,$=i.valToPosV;return w.ori==0?t(n,u,d,w,g,I,$,b,k,S,z,zs,Vi,Ds,Al,Rl):t(n,u,d,w,g,$,I,k,b,z,S,Hs,ji,hr,Ol,Cl)}function fr(i,e){let t=0,s=0,n=le(i.bands,lr);for(let o=0;o<n.length;o++){let a=n[o];a.series[0]==e?t=a.dir:a.series[1]==e&&(a.dir==1?s|=1:s|=2)}return[t,s==1?-1:s==2?1:s==3?2:0]}function Su(i,e,t,s,n){let o=i.mode,a=i.series[e],p=o==2?a.facets[1].scale:a.scale,u=i.scales[p];return n==-1?u.min:n==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Wt(i,e,t,s,n,o){return mi(i,e,(a,p,u,d,w,g,b,k,S,z,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),D=d.ori==0?Vi:ji,T,J;x==1?(T=t,J=s):(T=s,J=t);let R=$(g(p[T],d,z,k)),X=$(b(u[T],w,I,S)),Y=$(g(p[J],d,z,k)),ie=$(b(o==1?w.max:w.min,w,I,S)),q=new Path2D(n);return D(q,Y,ie),D(q,R,ie),D(q,R,X),q})}function Cs(i,e,t,s,n,o){let a=null;if(i.length>0){a=new Path2D;let p=e==0?Ds:hr,u=t;for(let g=0;g<i.length;g++){let b=i[g];if(b[1]>b[0]){let k=b[0]-u;k>0&&p(a,u,s,k,s+o),u=b[1]}}let d=t+n-u,w=10;d>0&&p(a,u,s-w/2,d,s+o+w)}return a}function Mu(i,e,t){let s=i[i.length-1];s&&s[0]==e?s[1]=t:i.push([e,t])}function dr(i,e,t,s,n,o,a){let p=[],u=i.length;for(let d=n==1?t:s;d>=t&&d<=s;d+=n)if(e[d]===null){let g=d,b=d;if(n==1)for(;++d<=s&&e[d]===null;)b=d;else for(;--d>=t&&e[d]===null;)b=d;let k=o(i[g]),S=b==g?k:o(i[b]),z=g-n;k=a<=0&&z>=0&&z<u?o(i[z]):k;let $=b+n;S=a>=0&&$>=0&&$<u?o(i[$]):S,S>=k&&p.push([k,S])}return p}function Zo(i){return i==0?ll:i==1?Ae:e=>ui(e,i)}function Pl(i){let e=i==0?zs:Hs,t=i==0?(n,o,a,p,u,d)=>{n.arcTo(o,a,p,u,d)}:(n,o,a,p,u,d)=>{n.arcTo(a,o,u,p,d)},s=i==0?(n,o,a,p,u)=>{n.rect(o,a,p,u)}:(n,o,a,p,u)=>{n.rect(a,o,u,p)};return(n,o,a,p,u,d=0,w=0)=>{d==0&&w==0?s(n,o,a,p,u):(d=St(d,p/2,u/2),w=St(w,p/2,u/2),e(n,o+d,a),t(n,o+p,a,o+p,a+u,d),t(n,o+p,a+u,o,a+u,w),t(n,o,a+u,o,a,w),t(n,o,a,o+p,a,d),n.closePath())}}var zs=(i,e,t)=>{i.moveTo(e,t)},Hs=(i,e,t)=>{i.moveTo(t,e)},Vi=(i,e,t)=>{i.lineTo(e,t)},ji=(i,e,t)=>{i.lineTo(t,e)},Ds=Pl(0),hr=Pl(1),Al=(i,e,t,s,n,o)=>{i.arc(e,t,s,n,o)},Ol=(i,e,t,s,n,o)=>{i.arc(t,e,s,n,o)},Rl=(i,e,t,s,n,o,a)=>{i.bezierCurveTo(e,t,s,n,o,a)},Cl=(i,e,t,s,n,o,a)=>{i.bezierCurveTo(t,e,n,s,a,o)};function zl(i){return(e,t,s,n,o)=>mi(e,t,(a,p,u,d,w,g,b,k,S,z,I)=>{let{pxRound:$,points:x}=a,D,T;d.ori==0?(D=zs,T=Al):(D=Hs,T=Ol);let J=ge(x.width*ce,3),R=(x.size-x.width)/2*ce,X=ge(R*2,3),Y=new Path2D,ie=new Path2D,{left:q,top:L,width:Q,height:F}=e.bbox;Ds(ie,q-X,L-X,Q+X*2,F+X*2);let G=j=>{if(u[j]!=null){let ne=$(g(p[j],d,z,k)),V=$(b(u[j],w,I,S));D(Y,ne+R,V),T(Y,ne,V,R,0,Es*2)}};if(o)o.forEach(G);else for(let j=s;j<=n;j++)G(j);return{stroke:J>0?Y:null,fill:Y,clip:ie,flags:Wi|Qn}})}function Hl(i){return(e,t,s,n,o,a)=>{s!=n&&(o!=s&&a!=s&&i(e,t,s),o!=n&&a!=n&&i(e,t,n),i(e,t,a))}}var Tu=Hl(Vi),Eu=Hl(ji);function Dl(i){let e=le(i?.alignGaps,0);return(t,s,n,o)=>mi(t,s,(a,p,u,d,w,g,b,k,S,z,I)=>{[n,o]=Ps(u,n,o);let $=a.pxRound,x=F=>$(g(F,d,z,k)),D=F=>$(b(F,w,I,S)),T,J;d.ori==0?(T=Vi,J=Tu):(T=ji,J=Eu);let R=d.dir*(d.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wi},Y=X.stroke,ie=!1;if(o-n>=z*4){let F=W=>t.posToVal(W,d.key,!0),G=null,j=null,ne,V,Je,_e=x(p[R==1?n:o]),re=x(p[n]),de=x(p[o]),ee=F(R==1?re+1:de-1);for(let W=R==1?n:o;W>=n&&W<=o;W+=R){let Ne=p[W],ke=(R==1?Ne<ee:Ne>ee)?_e:x(Ne),ue=u[W];ke==_e?ue!=null?(V=ue,G==null?(T(Y,ke,D(V)),ne=G=j=V):V<G?G=V:V>j&&(j=V)):ue===null&&(ie=!0):(G!=null&&J(Y,_e,D(G),D(j),D(ne),D(V)),ue!=null?(V=ue,T(Y,ke,D(V)),G=j=ne=V):(G=j=null,ue===null&&(ie=!0)),_e=ke,ee=F(_e+R))}G!=null&&G!=j&&Je!=_e&&J(Y,_e,D(G),D(j),D(ne),D(V))}else for(let F=R==1?n:o;F>=n&&F<=o;F+=R){let G=u[F];G===null?ie=!0:G!=null&&T(Y,x(p[F]),D(G))}let[L,Q]=fr(t,s);if(a.fill!=null||L!=0){let F=X.fill=new Path2D(Y),G=a.fillTo(t,s,a.min,a.max,L),j=D(G),ne=x(p[n]),V=x(p[o]);R==-1&&([V,ne]=[ne,V]),T(F,V,j),T(F,ne,j)}if(!a.spanGaps){let F=[];ie&&F.push(...dr(p,u,n,o,R,x,e)),X.gaps=F=a.gaps(t,s,n,o,F),X.clip=Cs(F,d.ori,k,S,z,I)}return Q!=0&&(X.band=Q==2?[Wt(t,s,n,o,Y,-1),Wt(t,s,n,o,Y,1)]:Wt(t,s,n,o,Y,Q)),X})}function Lu(i){let e=le(i.align,1),t=le(i.ascDesc,!1),s=le(i.alignGaps,0),n=le(i.extend,!1);return(o,a,p,u)=>mi(o,a,(d,w,g,b,k,S,z,I,$,x,D)=>{[p,u]=Ps(g,p,u);let T=d.pxRound,{left:J,width:R}=o.bbox,X=re=>T(S(re,b,x,I)),Y=re=>T(z(re,k,D,$)),ie=b.ori==0?Vi:ji,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wi},L=q.stroke,Q=b.dir*(b.ori==0?1:-1),F=Y(g[Q==1?p:u]),G=X(w[Q==1?p:u]),j=G,ne=G;n&&e==-1&&(ne=J,ie(L,ne,F)),ie(L,G,F);for(let re=Q==1?p:u;re>=p&&re<=u;re+=Q){let de=g[re];if(de==null)continue;let ee=X(w[re]),W=Y(de);e==1?ie(L,ee,F):ie(L,j,W),ie(L,ee,W),F=W,j=ee}let V=j;n&&e==1&&(V=J+R,ie(L,V,F));let[Je,_e]=fr(o,a);if(d.fill!=null||Je!=0){let re=q.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Je),ee=Y(de);ie(re,V,ee),ie(re,ne,ee)}if(!d.spanGaps){let re=[];re.push(...dr(w,g,p,u,Q,X,s));let de=d.width*ce/2,ee=t||e==1?de:-de,W=t||e==-1?-de:de;re.forEach(Ne=>{Ne[0]+=ee,Ne[1]+=W}),q.gaps=re=d.gaps(o,a,p,u,re),q.clip=Cs(re,b.ori,I,$,x,D)}return _e!=0&&(q.band=_e==2?[Wt(o,a,p,u,L,-1),Wt(o,a,p,u,L,1)]:Wt(o,a,p,u,L,_e)),q})}function Qo(i,e,t,s,n,o,a=me){if(i.length>1){let p=null;for(let u=0,d=1/0;u<i.length;u++)if(e[u]!==void 0){if(p!=null){let w=Oe(i[u]-i[p]);w<d&&(d=w,a=Oe(t(i[u],s,n,o)-t(i[p],s,n,o)))}p=u}}return a}function $u(i){i=i||as;let e=le(i.size,[.6,me,1]),t=i.align||0,s=i.gap||0,n=i.radius;n=n==null?[0,0]:typeof n=="number"?[n,0]:n;let o=se(n),a=1-e[0],p=le(e[1],me),u=le(e[2],1),d=le(i.disp,as),w=le(i.each,k=>{}),{fill:g,stroke:b}=d;return(k,S,z,I)=>mi(k,S,($,x,D,T,J,R,X,Y,ie,q,L)=>{let Q=$.pxRound,F=t,G=s*ce,j=p*ce,ne=u*ce,V,Je;T.ori==0?[V,Je]=o(k,S):[Je,V]=o(k,S);let _e=T.dir*(T.ori==0?1:-1),re=T.ori==0?Ds:hr,de=T.ori==0?w:(A,be,Pe,wi,ti,Lt,ii)=>{w(A,be,Pe,ti,wi,ii,Lt)},ee=le(k.bands,lr).find(A=>A.series[0]==S),W=ee!=null?ee.dir:0,Ne=$.fillTo(k,S,$.min,$.max,W),je=Q(X(Ne,J,L,ie)),ke,ue,bt,Xe=q,Me=Q($.width*ce),Et=!1,Ht=null,at=null,Ut=null,gi=null;g!=null&&(Me==0||b!=null)&&(Et=!0,Ht=g.values(k,S,z,I),at=new Map,new Set(Ht).forEach(A=>{A!=null&&at.set(A,new Path2D)}),Me>0&&(Ut=b.values(k,S,z,I),gi=new Map,new Set(Ut).forEach(A=>{A!=null&&gi.set(A,new Path2D)})));let{x0:bi,size:Yi}=d;if(bi!=null&&Yi!=null){F=1,x=bi.values(k,S,z,I),bi.unit==2&&(x=x.map(Pe=>k.posToVal(Y+Pe*q,T.key,!0)));let A=Yi.values(k,S,z,I);Yi.unit==2?ue=A[0]*q:ue=R(A[0],T,q,Y)-R(0,T,q,Y),Xe=Qo(x,D,R,T,q,Y,Xe),bt=Xe-ue+G}else Xe=Qo(x,D,R,T,q,Y,Xe),bt=Xe*a+G,ue=Xe-bt;bt<1&&(bt=0),Me>=ue/2&&(Me=0),bt<5&&(Q=ll);let us=bt>0,Xt=Xe-bt-(us?Me:0);ue=Q(Yn(Xt,ne,j)),ke=(F==0?ue/2:F==_e?0:ue)-F*_e*((F==0?G/2:0)+(us?Me/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},vi=Et?null:new Path2D,Dt=null;if(ee!=null)Dt=k.data[ee.series[1]];else{let{y0:A,y1:be}=d;A!=null&&be!=null&&(D=be.values(k,S,z,I),Dt=A.values(k,S,z,I))}let ei=V*ue,Z=Je*ue;for(let A=_e==1?z:I;A>=z&&A<=I;A+=_e){let be=D[A];if(be==null)continue;if(Dt!=null){let Ze=Dt[A]??0;if(be-Ze==0)continue;je=X(Ze,J,L,ie)}let Pe=T.distr!=2||d!=null?x[A]:A,wi=R(Pe,T,q,Y),ti=X(le(be,Ne),J,L,ie),Lt=Q(wi-ke),ii=Q(Ye(ti,je)),et=Q(St(ti,je)),ct=ii-et;if(be!=null){let Ze=be<0?Z:ei,vt=be<0?ei:Z;Et?(Me>0&&Ut[A]!=null&&re(gi.get(Ut[A]),Lt,et+ot(Me/2),ue,Ye(0,ct-Me),Ze,vt),Ht[A]!=null&&re(at.get(Ht[A]),Lt,et+ot(Me/2),ue,Ye(0,ct-Me),Ze,vt)):re(vi,Lt,et+ot(Me/2),ue,Ye(0,ct-Me),Ze,vt),de(k,S,A,Lt-Me/2,et,ue+Me,ct)}}return Me>0?Be.stroke=Et?gi:vi:Et||(Be._fill=$.width==0?$._fill:$._stroke??$._fill,Be.width=0),Be.fill=Et?at:vi,Be})}function Nu(i,e){let t=le(e?.alignGaps,0);return(s,n,o,a)=>mi(s,n,(p,u,d,w,g,b,k,S,z,I,$)=>{[o,a]=Ps(d,o,a);let x=p.pxRound,D=V=>x(b(V,w,I,S)),T=V=>x(k(V,g,$,z)),J,R,X;w.ori==0?(J=zs,X=Vi,R=Rl):(J=Hs,X=ji,R=Cl);let Y=w.dir*(w.ori==0?1:-1),ie=D(u[Y==1?o:a]),q=ie,L=[],Q=[];for(let V=Y==1?o:a;V>=o&&V<=a;V+=Y)if(d[V]!=null){let _e=u[V],re=D(_e);L.push(q=re),Q.push(T(d[V]))}let F={stroke:i(L,Q,J,X,R,x),fill:null,clip:null,band:null,gaps:null,flags:Wi},G=F.stroke,[j,ne]=fr(s,n);if(p.fill!=null||j!=0){let V=F.fill=new Path2D(G),Je=p.fillTo(s,n,p.min,p.max,j),_e=T(Je);X(V,q,_e),X(V,ie,_e)}if(!p.spanGaps){let V=[];V.push(...dr(u,d,o,a,Y,D,t)),F.gaps=V=p.gaps(s,n,o,a,V),F.clip=Cs(V,w.ori,S,z,I,$)}return ne!=0&&(F.band=ne==2?[Wt(s,n,o,a,G,-1),Wt(s,n,o,a,G,1)]:Wt(s,n,o,a,G,ne)),F})}function Pu(i){return Nu(Au,i)}function Au(i,e,t,s,n,o){let a=i.length;if(a<2)return null;let p=new Path2D;if(t(p,i[0],e[0]),a==2)s(p,i[1],e[1]);else{let u=Array(a),d=Array(a-1),w=Array(a-1),g=Array(a-1);for(let b=0;b<a-1;b++)w[b]=e[b+1]-e[b],g[b]=i[b+1]-i[b],d[b]=w[b]/g[b];u[0]=d[0];for(let b=1;b<a-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?u[b]=0:(u[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/d[b-1]+(g[b]+2*g[b-1])/d[b]),isFinite(u[b])||(u[b]=0));u[a-1]=d[a-2];for(let b=0;b<a-1;b++)n(p,i[b]+g[b]/3,e[b]+u[b]*g[b]/3,i[b+1]-g[b]/3,e[b+1]-u[b+1]*g[b]/3,i[b+1],e[b+1])}return p}var Xn=new Set;function Xo(){for(let i of Xn)i.syncRect(!0)}Ui&&(di(fc,Hi,Xo),di(dc,Hi,Xo,!0),di(Ls,Hi,()=>{Fe.pxRatio=ce}));var Ou=Dl(),Ru=zl();function el(i,e,t,s){return(s?[i[0],i[1]].concat(i.slice(2)):[i[0]].concat(i.slice(1))).map((o,a)=>er(o,a,e,t))}function Cu(i,e){return i.map((t,s)=>s==0?{}:$e({},e,t))}function er(i,e,t,s){return $e({},e==0?t:s,i)}function Il(i,e,t){return e==null?Ii:[e,t]}var zu=Il;function Hu(i,e,t){return e==null?Ii:$s(e,t,rr,!0)}function Fl(i,e,t,s){return e==null?Ii:As(e,t,i.scales[s].log,!1)}var Du=Fl;function Wl(i,e,t,s){return e==null?Ii:nr(e,t,i.scales[s].log,!1)}var Iu=Wl;function Fu(i,e,t,s,n){let o=Ye(Ao(i),Ao(e)),a=e-i,p=kt(n/s*a,t);do{let u=t[p],d=s*u/a;if(d>=n&&o+(u<5?Qt.get(u):0)<=17)return[u,d]}while(++p<t.length);return[0,0]}function tl(i){let e,t;return i=i.replace(/(\d+)px/,(s,n)=>(e=Ae((t=+n)*ce))+"px"),[i,e,t]}function Wu(i){i.show&&[i.font,i.labelFont].forEach(e=>{let t=ge(e[2]*ce,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Fe(i,e,t){let s={mode:le(i.mode,1)},n=s.mode;function o(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?1-m:m)}function a(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?m:1-m)}function p(r,l,c,f){return l.ori==0?o(r,l,c,f):a(r,l,c,f)}s.valToPosH=o,s.valToPosV=a;let u=!1;s.status=0;let d=s.root=ht(qa);if(i.id!=null&&(d.id=i.id),rt(d,i.class),i.title){let r=ht(Za,d);r.textContent=i.title}let w=_t("canvas"),g=s.ctx=w.getContext("2d"),b=ht(Qa,d);di("click",b,r=>{r.target===S&&(ve!=Ni||Se!=Pi)&&Ue.click(s,r)},!0);let k=s.under=ht(Xa,b);b.appendChild(w);let S=s.over=ht(ec,b);i=Fi(i);let z=+le(i.pxAlign,1),I=Zo(z);(i.plugins||[]).forEach(r=>{r.opts&&(i=r.opts(s,i)||i)});let $=i.ms||.001,x=s.series=n==1?el(i.series||[],jo,Yo,!1):Cu(i.series||[null],qo),D=s.axes=el(i.axes||[],Vo,Go,!0),T=s.scales={},J=s.bands=i.bands||[];J.forEach(r=>{r.fill=se(r.fill||null),r.dir=le(r.dir,-1)});let R=n==2?x[1].facets[0].scale:x[0].scale,X={axes:Ea,series:_a},Y=(i.drawOrder||["axes","series"]).map(r=>X[r]);function ie(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(s,c,r.min,r.max,r.key)):r.distr==4?c=>Wn(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let f=l(c),{_min:m,_max:v}=r,y=v-m;return(f-m)/y}}function q(r){let l=T[r];if(l==null){let c=(i.scales||as)[r]||as;if(c.from!=null){q(c.from);let f=$e({},T[c.from],c,{key:r});f.valToPct=ie(f),T[r]=f}else{l=T[r]=$e({},r==R?$l:ku,c),l.key=r;let f=l.time,m=l.range,v=Zt(m);if((r!=R||n==2&&!f)&&(v&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?$o:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?$o:{mode:1,hard:m[1],soft:m[1]}},v=!1),!v&&Rs(m))){let y=m;m=(_,M,N)=>M==null?Ii:$s(M,N,y)}l.range=se(m||(f?zu:r==R?l.distr==3?Du:l.distr==4?Iu:Il:l.distr==3?Fl:l.distr==4?Wl:Hu)),l.auto=se(v?!1:l.auto),l.clamp=se(l.clamp||_u),l._min=l._max=null,l.valToPct=ie(l)}}}q("x"),q("y"),n==1&&x.forEach(r=>{q(r.scale)}),D.forEach(r=>{q(r.scale)});for(let r in i.scales)q(r);let L=T[R],Q=L.distr,F,G;L.ori==0?(rt(d,Ya),F=o,G=a):(rt(d,Ja),F=a,G=o);let j={};for(let r in T){let l=T[r];(l.min!=null||l.max!=null)&&(j[r]={min:l.min,max:l.max},l.min=l.max=null)}let ne=i.tzDate||(r=>new Date(Ae(r/$))),V=i.fmtDate||ar,Je=$==1?Yc(ne):Qc(ne),_e=Fo(ne,Io($==1?qc:Zc,V)),re=Uo(ne,Wo(eu,V)),de=[],ee=s.legend=$e({},su,i.legend),W=s.cursor=$e({},cu,{drag:{y:n==2}},i.cursor),Ne=ee.show,je=W.show,ke=ee.markers;ee.idxs=de,ke.width=se(ke.width),ke.dash=se(ke.dash),ke.stroke=se(ke.stroke),ke.fill=se(ke.fill);let ue,bt,Xe,Me=[],Et=[],Ht,at=!1,Ut={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(s,1,0):{_:0};for(let l in Ht)Ut[l]=ir}if(Ne)if(ue=_t("table",oc,d),Xe=_t("tbody",null,ue),ee.mount(s,ue),at){bt=_t("thead",null,ue,Xe);let r=_t("tr",null,bt);_t("th",null,r);for(var gi in Ht)_t("th",go,r).textContent=gi}else rt(ue,ac),ee.live&&rt(ue,lc);let bi={show:!0},Yi={show:!1};function us(r,l){if(l==0&&(at||!ee.live||n==2))return Ii;let c=[],f=_t("tr",cc,Xe,Xe.childNodes[l]);rt(f,r.class),r.show||rt(f,fi);let m=_t("th",null,f);if(ke.show){let _=ht(uc,m);if(l>0){let M=ke.width(s,l);M&&(_.style.border=M+"px "+ke.dash(s,l)+" "+ke.stroke(s,l)),_.style.background=ke.fill(s,l)}}let v=ht(go,m);r.label instanceof HTMLElement?v.appendChild(r.label):v.textContent=r.label,l>0&&(ke.show||(v.style.color=r.width>0?ke.stroke(s,l):ke.fill(s,l)),Be("click",m,_=>{if(W._lock)return;ni(_);let M=x.indexOf(r);if((_.ctrlKey||_.metaKey)!=ee.isolate){let N=x.some((P,C)=>C>0&&C!=M&&P.show);x.forEach((P,C)=>{C>0&&Nt(C,N?C==M?bi:Yi:bi,!0,Le.setSeries)})}else Nt(M,{show:!r.show},!0,Le.setSeries)},!1),xi&&Be(yo,m,_=>{W._lock||(ni(_),Nt(x.indexOf(r),Oi,!0,Le.setSeries))},!1));for(var y in Ht){let _=_t("td",pc,f);_.textContent="--",c.push(_)}return[f,c]}let Xt=new Map;function Be(r,l,c,f=!0){let m=Xt.get(l)||{},v=W.bind[r](s,l,c,f);v&&(di(r,l,m[r]=v),Xt.set(l,m))}function vi(r,l,c){let f=Xt.get(l)||{};for(let m in f)(r==null||m==r)&&(qn(m,l,f[m]),delete f[m]);r==null&&Xt.delete(l)}let Dt=0,ei=0,Z=0,A=0,be=0,Pe=0,wi=be,ti=Pe,Lt=Z,ii=A,et=0,ct=0,Ze=0,vt=0;s.bbox={};let un=!1,ps=!1,yi=!1,si=!1,fs=!1,ut=!1;function pn(r,l,c){(c||r!=s.width||l!=s.height)&&Er(r,l),Ti(!1),yi=!0,ps=!0,Ei()}function Er(r,l){s.width=Dt=Z=r,s.height=ei=A=l,be=Pe=0,ma(),ga();let c=s.bbox;et=c.left=ui(be*ce,.5),ct=c.top=ui(Pe*ce,.5),Ze=c.width=ui(Z*ce,.5),vt=c.height=ui(A*ce,.5)}let fa=3;function da(){let r=!1,l=0;for(;!r;){l++;let c=Ma(l),f=Ta(l);r=l==fa||c&&f,r||(Er(s.width,s.height),ps=!0)}}function ha({width:r,height:l}){pn(r,l)}s.setSize=ha;function ma(){let r=!1,l=!1,c=!1,f=!1;D.forEach((m,v)=>{if(m.show&&m._show){let{side:y,_size:_}=m,M=y%2,N=m.label!=null?m.labelSize:0,P=_+N;P>0&&(M?(Z-=P,y==3?(be+=P,f=!0):c=!0):(A-=P,y==0?(Pe+=P,r=!0):l=!0))}}),ri[0]=r,ri[1]=c,ri[2]=l,ri[3]=f,Z-=Vt[1]+Vt[3],be+=Vt[3],A-=Vt[2]+Vt[0],Pe+=Vt[0]}function ga(){let r=be+Z,l=Pe+A,c=be,f=Pe;function m(v,y){switch(v){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}D.forEach((v,y)=>{if(v.show&&v._show){let _=v.side;v._pos=m(_,v._size),v.label!=null&&(v._lpos=m(_,v.labelSize))}})}if(W.dataIdx==null){let r=W.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=se(r.prox),f=r.bias??=0;W.dataIdx=(m,v,y,_)=>{if(v==0)return y;let M=y,N=c(m,v,y,_)??me,P=N>=0&&N<me,C=L.ori==0?Z:A,K=W.left,ae=e[0],oe=e[v];if(l.has(oe[y])){M=null;let te=null,B=null,U;if(f==0||f==-1)for(U=y;te==null&&U-- >0;)l.has(oe[U])||(te=U);if(f==0||f==1)for(U=y;B==null&&U++<oe.length;)l.has(oe[U])||(B=U);if(te!=null||B!=null)if(P){let ye=te==null?-1/0:F(ae[te],L,C,0),Te=B==null?1/0:F(ae[B],L,C,0),Ie=K-ye,he=Te-K;Ie<=he?Ie<=N&&(M=te):he<=N&&(M=B)}else M=B==null?te:te==null?B:y-te<=B-y?te:B}else P&&Oe(K-F(ae[y],L,C,0))>N&&(M=null);return M}}let ni=r=>{W.event=r};W.idxs=de,W._lock=!1;let Ve=W.points;Ve.show=se(Ve.show),Ve.size=se(Ve.size),Ve.stroke=se(Ve.stroke),Ve.width=se(Ve.width),Ve.fill=se(Ve.fill);let $t=s.focus=$e({},i.focus||{alpha:.3},W.focus),xi=$t.prox>=0,_i=xi&&Ve.one,pt=[],ki=[],Si=[];function Lr(r,l){let c=Ve.show(s,l);if(c instanceof HTMLElement)return rt(c,rc),rt(c,r.class),zt(c,-10,-10,Z,A),S.insertBefore(c,pt[l]),c}function $r(r,l){if(n==1||l>0){let c=n==1&&T[r.scale].time,f=r.value;r.value=c?Co(f)?Uo(ne,Wo(f,V)):f||re:f||wu,r.label=r.label||(c?pu:uu)}if(_i||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Ou||kc,r.fillTo=se(r.fillTo||Su),r.pxAlign=+le(r.pxAlign,z),r.pxRound=Zo(r.pxAlign),r.stroke=se(r.stroke||null),r.fill=se(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=yu(Ye(1,r.width),1),f=r.points=$e({},{size:c,width:Ye(1,c*.2),stroke:r.stroke,space:c*2,paths:Ru,_stroke:null,_fill:null},r.points);f.show=se(f.show),f.filter=se(f.filter),f.fill=se(f.fill),f.stroke=se(f.stroke),f.paths=se(f.paths),f.pxAlign=r.pxAlign}if(Ne){let c=us(r,l);Me.splice(l,0,c[0]),Et.splice(l,0,c[1]),ee.values.push(null)}if(je){de.splice(l,0,null);let c=null;_i?l==0&&(c=Lr(r,l)):l>0&&(c=Lr(r,l)),pt.splice(l,0,c),ki.splice(l,0,0),Si.splice(l,0,0)}De("addSeries",l)}function ba(r,l){l=l??x.length,r=n==1?er(r,l,jo,Yo):er(r,l,{},qo),x.splice(l,0,r),$r(x[l],l)}s.addSeries=ba;function va(r){if(x.splice(r,1),Ne){ee.values.splice(r,1),Et.splice(r,1);let l=Me.splice(r,1)[0];vi(null,l.firstChild),l.remove()}je&&(de.splice(r,1),pt.splice(r,1)[0].remove(),ki.splice(r,1),Si.splice(r,1)),De("delSeries",r)}s.delSeries=va;let ri=[!1,!1,!1,!1];function wa(r,l){if(r._show=r.show,r.show){let c=r.side%2,f=T[r.scale];f==null&&(r.scale=c?x[1].scale:R,f=T[r.scale]);let m=f.time;r.size=se(r.size),r.space=se(r.space),r.rotate=se(r.rotate),Zt(r.incrs)&&r.incrs.forEach(y=>{!Qt.has(y)&&Qt.set(y,ul(y))}),r.incrs=se(r.incrs||(f.distr==2?Bc:m?$==1?Kc:Jc:pi)),r.splits=se(r.splits||(m&&f.distr==1?Je:f.distr==3?Jn:f.distr==4?hu:du)),r.stroke=se(r.stroke),r.grid.stroke=se(r.grid.stroke),r.ticks.stroke=se(r.ticks.stroke),r.border.stroke=se(r.border.stroke);let v=r.values;r.values=Zt(v)&&!Zt(v[0])?se(v):m?Zt(v)?Fo(ne,Io(v,V)):Co(v)?Xc(ne,v):v||_e:v||fu,r.filter=se(r.filter||(f.distr>=3&&f.log==10?bu:f.distr==3&&f.log==2?vu:al)),r.font=tl(r.font),r.labelFont=tl(r.labelFont),r._size=r.size(s,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(ri[l]=!0,r._el=ht(tc,b))}}function Ji(r,l,c,f){let[m,v,y,_]=c,M=l%2,N=0;return M==0&&(_||v)&&(N=l==0&&!m||l==2&&!y?Ae(Vo.size/3):0),M==1&&(m||y)&&(N=l==1&&!v||l==3&&!_?Ae(Go.size/2):0),N}let Nr=s.padding=(i.padding||[Ji,Ji,Ji,Ji]).map(r=>se(le(r,Ji))),Vt=s._padding=Nr.map((r,l)=>r(s,l,ri,0)),We,Re=null,Ce=null,ds=n==1?x[0].idxs:null,wt=null,Zi=!1;function Pr(r,l){if(e=r??[],s.data=s._data=e,n==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(s.data=s._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(Q==2){c=e.slice();let f=c[0]=Array(We);for(let m=0;m<We;m++)f[m]=m}s._data=e=c}if(Ti(!0),De("setData"),Q==2&&(yi=!0),l!==!1){let c=L;c.auto(s,Zi)?fn():Bt(R,c.min,c.max),si=si||W.left>=0,ut=!0,Ei()}}s.setData=Pr;function fn(){Zi=!0;let r,l;n==1&&(We>0?(Re=ds[0]=0,Ce=ds[1]=We-1,r=e[0][Re],l=e[0][Ce],Q==2?(r=Re,l=Ce):r==l&&(Q==3?[r,l]=As(r,r,L.log,!1):Q==4?[r,l]=nr(r,r,L.log,!1):L.time?l=r+Ae(86400/$):[r,l]=$s(r,l,rr,!0))):(Re=ds[0]=r=null,Ce=ds[1]=l=null)),Bt(R,r,l)}let hs,Mi,dn,hn,mn,gn,bn,vn,wn,Qe;function Ar(r,l,c,f,m,v){r??=vo,c??=lr,f??="butt",m??=vo,v??="round",r!=hs&&(g.strokeStyle=hs=r),m!=Mi&&(g.fillStyle=Mi=m),l!=dn&&(g.lineWidth=dn=l),v!=mn&&(g.lineJoin=mn=v),f!=gn&&(g.lineCap=gn=f),c!=hn&&g.setLineDash(hn=c)}function Or(r,l,c,f){l!=Mi&&(g.fillStyle=Mi=l),r!=bn&&(g.font=bn=r),c!=vn&&(g.textAlign=vn=c),f!=wn&&(g.textBaseline=wn=f)}function yn(r,l,c,f,m=0){if(f.length>0&&r.auto(s,Zi)&&(l==null||l.min==null)){let v=le(Re,0),y=le(Ce,f.length-1),_=c.min==null?bc(f,v,y,m,r.distr==3):[c.min,c.max];r.min=St(r.min,c.min=_[0]),r.max=Ye(r.max,c.max=_[1])}}let Rr={min:null,max:null};function ya(){for(let f in T){let m=T[f];j[f]==null&&(m.min==null||j[R]!=null&&m.auto(s,Zi))&&(j[f]=Rr)}for(let f in T){let m=T[f];j[f]==null&&m.from!=null&&j[m.from]!=null&&(j[f]=Rr)}j[R]!=null&&Ti(!0);let r={};for(let f in j){let m=j[f];if(m!=null){let v=r[f]=Fi(T[f],Tc);if(m.min!=null)$e(v,m);else if(f!=R||n==2)if(We==0&&v.from==null){let y=v.range(s,null,null,f);v.min=y[0],v.max=y[1]}else v.min=me,v.max=-me}}if(We>0){x.forEach((f,m)=>{if(n==1){let v=f.scale,y=j[v];if(y==null)return;let _=r[v];if(m==0){let M=_.range(s,_.min,_.max,v);_.min=M[0],_.max=M[1],Re=kt(_.min,e[0]),Ce=kt(_.max,e[0]),Ce-Re>1&&(e[0][Re]<_.min&&Re++,e[0][Ce]>_.max&&Ce--),f.min=wt[Re],f.max=wt[Ce]}else f.show&&f.auto&&yn(_,y,f,e[m],f.sorted);f.idxs[0]=Re,f.idxs[1]=Ce}else if(m>0&&f.show&&f.auto){let[v,y]=f.facets,_=v.scale,M=y.scale,[N,P]=e[m],C=r[_],K=r[M];C!=null&&yn(C,j[_],v,N,v.sorted),K!=null&&yn(K,j[M],y,P,y.sorted),f.min=y.min,f.max=y.max}});for(let f in r){let m=r[f],v=j[f];if(m.from==null&&(v==null||v.min==null)){let y=m.range(s,m.min==me?null:m.min,m.max==-me?null:m.max,f);m.min=y[0],m.max=y[1]}}}for(let f in r){let m=r[f];if(m.from!=null){let v=r[m.from];if(v.min==null)m.min=m.max=null;else{let y=m.range(s,v.min,v.max,f);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let f in r){let m=r[f],v=T[f];if(v.min!=m.min||v.max!=m.max){v.min=m.min,v.max=m.max;let y=v.distr;v._min=y==3?Ft(v.min):y==4?Wn(v.min,v.asinh):y==100?v.fwd(v.min):v.min,v._max=y==3?Ft(v.max):y==4?Wn(v.max,v.asinh):y==100?v.fwd(v.max):v.max,l[f]=c=!0}}if(c){x.forEach((f,m)=>{n==2?m>0&&l.y&&(f._paths=null):l[f.scale]&&(f._paths=null)});for(let f in l)yi=!0,De("setScale",f);je&&W.left>=0&&(si=ut=!0)}for(let f in j)j[f]=null}function xa(r){let l=Yn(Re-1,0,We-1),c=Yn(Ce+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function _a(){if(We>0){let r=x.some(l=>l._focus)&&Qe!=$t.alpha;r&&(g.globalAlpha=Qe=$t.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(Cr(c,!1),Cr(c,!0),l._paths==null)){let f=Qe;Qe!=l.alpha&&(g.globalAlpha=Qe=l.alpha);let m=n==2?[0,e[c][0].length-1]:xa(e[c]);l._paths=l.paths(s,c,m[0],m[1]),Qe!=f&&(g.globalAlpha=Qe=f)}}),x.forEach((l,c)=>{if(c>0&&l.show){let f=Qe;Qe!=l.alpha&&(g.globalAlpha=Qe=l.alpha),l._paths!=null&&zr(c,!1);{let m=l._paths!=null?l._paths.gaps:null,v=l.points.show(s,c,Re,Ce,m),y=l.points.filter(s,c,v,m);(v||y)&&(l.points._paths=l.points.paths(s,c,Re,Ce,y),zr(c,!0))}Qe!=f&&(g.globalAlpha=Qe=f),De("drawSeries",c)}}),r&&(g.globalAlpha=Qe=1)}}function Cr(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(s,r),c._fill=c.fill(s,r)}function zr(r,l){let c=l?x[r].points:x[r],{stroke:f,fill:m,clip:v,flags:y,_stroke:_=c._stroke,_fill:M=c._fill,_width:N=c.width}=c._paths;N=ge(N*ce,3);let P=null,C=N%2/2;l&&M==null&&(M=N>0?"#fff":_);let K=c.pxAlign==1&&C>0;if(K&&g.translate(C,C),!l){let ae=et-N/2,oe=ct-N/2,te=Ze+N,B=vt+N;P=new Path2D,P.rect(ae,oe,te,B)}l?xn(_,N,c.dash,c.cap,M,f,m,y,v):ka(r,_,N,c.dash,c.cap,M,f,m,y,P,v),K&&g.translate(-C,-C)}function ka(r,l,c,f,m,v,y,_,M,N,P){let C=!1;M!=0&&J.forEach((K,ae)=>{if(K.series[0]==r){let oe=x[K.series[1]],te=e[K.series[1]],B=(oe._paths||as).band;Zt(B)&&(B=K.dir==1?B[0]:B[1]);let U,ye=null;oe.show&&B&&wc(te,Re,Ce)?(ye=K.fill(s,ae)||v,U=oe._paths.clip):B=null,xn(l,c,f,m,ye,y,_,M,N,P,U,B),C=!0}}),C||xn(l,c,f,m,v,y,_,M,N,P)}let Hr=Wi|Qn;function xn(r,l,c,f,m,v,y,_,M,N,P,C){Ar(r,l,c,f,m),(M||N||C)&&(g.save(),M&&g.clip(M),N&&g.clip(N)),C?(_&Hr)==Hr?(g.clip(C),P&&g.clip(P),gs(m,y),ms(r,v,l)):_&Qn?(gs(m,y),g.clip(C),ms(r,v,l)):_&Wi&&(g.save(),g.clip(C),P&&g.clip(P),gs(m,y),g.restore(),ms(r,v,l)):(gs(m,y),ms(r,v,l)),(M||N||C)&&g.restore()}function ms(r,l,c){c>0&&(l instanceof Map?l.forEach((f,m)=>{g.strokeStyle=hs=m,g.stroke(f)}):l!=null&&r&&g.stroke(l))}function gs(r,l){l instanceof Map?l.forEach((c,f)=>{g.fillStyle=Mi=f,g.fill(c)}):l!=null&&r&&g.fill(l)}function Sa(r,l,c,f){let m=D[r],v;if(f<=0)v=[0,0];else{let y=m._space=m.space(s,r,l,c,f),_=m._incrs=m.incrs(s,r,l,c,f,y);v=Fu(l,c,_,f,y)}return m._found=v}function _n(r,l,c,f,m,v,y,_,M,N){let P=y%2/2;z==1&&g.translate(P,P),Ar(_,y,M,N,_),g.beginPath();let C,K,ae,oe,te=m+(f==0||f==3?-v:v);c==0?(K=m,oe=te):(C=m,ae=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?C=ae=r[B]:K=oe=r[B],g.moveTo(C,K),g.lineTo(ae,oe));g.stroke(),z==1&&g.translate(-P,-P)}function Ma(r){let l=!0;return D.forEach((c,f)=>{if(!c.show)return;let m=T[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,Ti(!1));return}else c._show||(l=!1,c._show=!0,Ti(!1));let v=c.side,y=v%2,{min:_,max:M}=m,[N,P]=Sa(f,_,M,y==0?Z:A);if(P==0)return;let C=m.distr==2,K=c._splits=c.splits(s,f,_,M,N,P,C),ae=m.distr==2?K.map(U=>wt[U]):K,oe=m.distr==2?wt[K[1]]-wt[K[0]]:N,te=c._values=c.values(s,c.filter(s,ae,f,P,oe),f,P,oe);c._rotate=v==2?c.rotate(s,te,f,P):0;let B=c._size;c._size=mt(c.size(s,te,f,r)),B!=null&&c._size!=B&&(l=!1)}),l}function Ta(r){let l=!0;return Nr.forEach((c,f)=>{let m=c(s,f,ri,r);m!=Vt[f]&&(l=!1),Vt[f]=m}),l}function Ea(){for(let r=0;r<D.length;r++){let l=D[r];if(!l.show||!l._show)continue;let c=l.side,f=c%2,m,v,y=l.stroke(s,r),_=c==0||c==3?-1:1,[M,N]=l._found;if(l.label!=null){let Ke=l.labelGap*_,st=Ae((l._lpos+Ke)*ce);Or(l.labelFont[0],y,"center",c==2?"top":bo),g.save(),f==1?(m=v=0,g.translate(st,Ae(ct+vt/2)),g.rotate((c==3?-Es:Es)/2)):(m=Ae(et+Ze/2),v=st);let ai=ol(l.label)?l.label(s,r,M,N):l.label;g.fillText(ai,m,v),g.restore()}if(N==0)continue;let P=T[l.scale],C=f==0?Ze:vt,K=f==0?et:ct,ae=l._splits,oe=P.distr==2?ae.map(Ke=>wt[Ke]):ae,te=P.distr==2?wt[ae[1]]-wt[ae[0]]:M,B=l.ticks,U=l.border,ye=B.show?B.size:0,Te=Ae(ye*ce),Ie=Ae((l.alignTo==2?l._size-ye-l.gap:l.gap)*ce),he=l._rotate*-Es/180,Ee=I(l._pos*ce),tt=(Te+Ie)*_,Ge=Ee+tt;v=f==0?Ge:0,m=f==1?Ge:0;let ft=l.font[0],yt=l.align==1?Ci:l.align==2?Dn:he>0?Ci:he<0?Dn:f==0?"center":c==3?Dn:Ci,At=he||f==1?"middle":c==2?"top":bo;Or(ft,y,yt,At);let it=l.font[1]*l.lineGap,dt=ae.map(Ke=>I(p(Ke,P,C,K))),xt=l._values;for(let Ke=0;Ke<xt.length;Ke++){let st=xt[Ke];if(st!=null){f==0?m=dt[Ke]:v=dt[Ke],st=""+st;let ai=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let qe=0;qe<ai.length;qe++){let io=ai[qe];he?(g.save(),g.translate(m,v+qe*it),g.rotate(he),g.fillText(io,0,0),g.restore()):g.fillText(io,m,v+qe*it)}}}B.show&&_n(dt,B.filter(s,oe,r,N,te),f,c,Ee,Te,ge(B.width*ce,3),B.stroke(s,r),B.dash,B.cap);let Ot=l.grid;Ot.show&&_n(dt,Ot.filter(s,oe,r,N,te),f,f==0?2:1,f==0?ct:et,f==0?vt:Ze,ge(Ot.width*ce,3),Ot.stroke(s,r),Ot.dash,Ot.cap),U.show&&_n([Ee],[1],f==0?1:0,f==0?1:2,f==1?ct:et,f==1?vt:Ze,ge(U.width*ce,3),U.stroke(s,r),U.dash,U.cap)}De("drawAxes")}function Ti(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(n==1?(l.min=null,l.max=null):l.facets.forEach(f=>{f.min=null,f.max=null})))})}let bs=!1,kn=!1,Qi=[];function La(){kn=!1;for(let r=0;r<Qi.length;r++)De(...Qi[r]);Qi.length=0}function Ei(){bs||(Oc(Dr),bs=!0)}function $a(r,l=!1){bs=!0,kn=l,r(s),Dr(),l&&Qi.length>0&&queueMicrotask(La)}s.batch=$a;function Dr(){if(un&&(ya(),un=!1),yi&&(da(),yi=!1),ps){if(xe(k,Ci,be),xe(k,"top",Pe),xe(k,ns,Z),xe(k,rs,A),xe(S,Ci,be),xe(S,"top",Pe),xe(S,ns,Z),xe(S,rs,A),xe(b,ns,Dt),xe(b,rs,ei),w.width=Ae(Dt*ce),w.height=Ae(ei*ce),D.forEach(({_el:r,_show:l,_size:c,_pos:f,side:m})=>{if(r!=null)if(l){let v=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",f-v),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Pe:be),xe(r,y?"height":"width",y?A:Z),Kn(r,fi)}else rt(r,fi)}),hs=Mi=dn=mn=gn=bn=vn=wn=hn=null,Qe=1,ts(!0),be!=wi||Pe!=ti||Z!=Lt||A!=ii){Ti(!1);let r=Z/Lt,l=A/ii;if(je&&!si&&W.left>=0){W.left*=r,W.top*=l,Li&&zt(Li,Ae(W.left),0,Z,A),$i&&zt($i,0,Ae(W.top),Z,A);for(let c=0;c<pt.length;c++){let f=pt[c];f!=null&&(ki[c]*=r,Si[c]*=l,zt(f,mt(ki[c]),mt(Si[c]),Z,A))}}if(we.show&&!fs&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in $n)xe(Ai,c,we[c])}wi=be,ti=Pe,Lt=Z,ii=A}De("setSize"),ps=!1}Dt>0&&ei>0&&(g.clearRect(0,0,w.width,w.height),De("drawClear"),Y.forEach(r=>r()),De("draw")),we.show&&fs&&(vs(we),fs=!1),je&&si&&(li(null,!0,!1),si=!1),ee.show&&ee.live&&ut&&(En(),ut=!1),u||(u=!0,s.status=1,De("ready")),Zi=!1,bs=!1}s.redraw=(r,l)=>{yi=l||!1,r!==!1?Bt(R,L.min,L.max):Ei()};function Sn(r,l){let c=T[r];if(c.from==null){if(We==0){let f=c.range(s,l.min,l.max,r);l.min=f[0],l.max=f[1]}if(l.min>l.max){let f=l.min;l.min=l.max,l.max=f}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==R&&c.distr==2&&We>0&&(l.min=kt(l.min,e[0]),l.max=kt(l.max,e[0]),l.min==l.max&&l.max++),j[r]=l,un=!0,Ei()}}s.setScale=Sn;let Mn,Tn,Li,$i,Ir,Fr,Ni,Pi,Wr,Ur,ve,Se,jt=!1,Ue=W.drag,ze=Ue.x,He=Ue.y;je&&(W.x&&(Mn=ht(sc,S)),W.y&&(Tn=ht(nc,S)),L.ori==0?(Li=Mn,$i=Tn):(Li=Tn,$i=Mn),ve=W.left,Se=W.top);let we=s.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},i.select),Ai=we.show?ht(ic,we.over?S:k):null;function vs(r,l){if(we.show){for(let c in r)we[c]=r[c],c in $n&&xe(Ai,c,r[c]);l!==!1&&De("setSelect")}}s.setSelect=vs;function Na(r){if(x[r].show)Ne&&Kn(Me[r],fi);else if(Ne&&rt(Me[r],fi),je){let c=_i?pt[0]:pt[r];c!=null&&zt(c,-10,-10,Z,A)}}function Bt(r,l,c){Sn(r,{min:l,max:c})}function Nt(r,l,c,f){l.focus!=null&&Ca(r),l.show!=null&&x.forEach((m,v)=>{v>0&&(r==v||r==null)&&(m.show=l.show,Na(v),n==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),Ei())}),c!==!1&&De("setSeries",r,l),f&&is("setSeries",s,r,l)}s.setSeries=Nt;function Pa(r,l){$e(J[r],l)}function Aa(r,l){r.fill=se(r.fill||null),r.dir=le(r.dir,-1),l=l??J.length,J.splice(l,0,r)}function Oa(r){r==null?J.length=0:J.splice(r,1)}s.addBand=Aa,s.setBand=Pa,s.delBand=Oa;function Ra(r,l){x[r].alpha=l,je&&pt[r]!=null&&(pt[r].style.opacity=l),Ne&&Me[r]&&(Me[r].style.opacity=l)}let It,Gt,oi,Oi={focus:!0};function Ca(r){if(r!=oi){let l=r==null,c=$t.alpha!=1;x.forEach((f,m)=>{if(n==1||m>0){let v=l||m==0||m==r;f._focus=l?null:v,c&&Ra(m,v?1:$t.alpha)}}),oi=r,c&&Ei()}}Ne&&xi&&Be(xo,ue,r=>{W._lock||(ni(r),oi!=null&&Nt(null,Oi,!0,Le.setSeries))});function Pt(r,l,c){let f=T[l];c&&(r=r/ce-(f.ori==1?Pe:be));let m=Z;f.ori==1&&(m=A,r=m-r),f.dir==-1&&(r=m-r);let v=f._min,y=f._max,_=r/m,M=v+(y-v)*_,N=f.distr;return N==3?Di(10,M):N==4?xc(M,f.asinh):N==100?f.bwd(M):M}function za(r,l){let c=Pt(r,R,l);return kt(c,e[0],Re,Ce)}s.valToIdx=r=>kt(r,e[0]),s.posToIdx=za,s.posToVal=Pt,s.valToPos=(r,l,c)=>T[l].ori==0?o(r,T[l],c?Ze:Z,c?et:0):a(r,T[l],c?vt:A,c?ct:0),s.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,li(null,l,c)};function Vr(r,l){xe(Ai,Ci,we.left=r),xe(Ai,ns,we.width=l)}function jr(r,l){xe(Ai,"top",we.top=r),xe(Ai,rs,we.height=l)}let Xi=L.ori==0?Vr:jr,es=L.ori==1?Vr:jr;function Ha(){if(Ne&&ee.live)for(let r=n==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let f in l)Et[r][c++].firstChild.nodeValue=l[f]}}function En(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,f)=>{de[f]=c}):Mc(r.idx)||de.fill(r.idx),ee.idx=de[0]),Ne&&ee.live){for(let c=0;c<x.length;c++)(c>0||n==1&&!at)&&Da(c,de[c]);Ha()}ut=!1,l!==!1&&De("setLegend")}s.setLegend=En;function Da(r,l){let c=x[r],f=r==0&&Q==2?wt:e[r],m;at?m=c.values(s,r,l)??Ut:(m=c.value(s,l==null?null:f[l],r,l),m=m==null?Ut:{_:m}),ee.values[r]=m}function li(r,l,c){Wr=ve,Ur=Se,[ve,Se]=W.move(s,ve,Se),W.left=ve,W.top=Se,je&&(Li&&zt(Li,Ae(ve),0,Z,A),$i&&zt($i,0,Ae(Se),Z,A));let f,m=Re>Ce;It=me,Gt=null;let v=L.ori==0?Z:A,y=L.ori==1?Z:A;if(ve<0||We==0||m){f=W.idx=null;for(let _=0;_<x.length;_++){let M=pt[_];M!=null&&zt(M,-10,-10,Z,A)}xi&&Nt(null,Oi,!0,r==null&&Le.setSeries),ee.live&&(de.fill(f),ut=!0)}else{let _,M,N;n==1&&(_=L.ori==0?ve:Se,M=Pt(_,R),f=W.idx=kt(M,e[0],Re,Ce),N=F(e[0][f],L,v,0));let P=-10,C=-10,K=0,ae=0,oe=!0,te="",B="";for(let U=n==2?1:0;U<x.length;U++){let ye=x[U],Te=de[U],Ie=Te==null?null:n==1?e[U][Te]:e[U][1][Te],he=W.dataIdx(s,U,f,M),Ee=he==null?null:n==1?e[U][he]:e[U][1][he];if(ut=ut||Ee!=Ie||he!=Te,de[U]=he,U>0&&ye.show){let tt=he==null?-10:he==f?N:F(n==1?e[0][he]:e[U][0][he],L,v,0),Ge=Ee==null?-10:G(Ee,n==1?T[ye.scale]:T[ye.facets[1].scale],y,0);if(xi&&Ee!=null){let ft=L.ori==1?ve:Se,yt=Oe($t.dist(s,U,he,Ge,ft));if(yt<It){let At=$t.bias;if(At!=0){let it=Pt(ft,ye.scale),dt=Ee>=0?1:-1,xt=it>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=it:Ee<=it:At==1?Ee<=it:Ee>=it)&&(It=yt,Gt=U)}else It=yt,Gt=U}}if(ut||_i){let ft,yt;L.ori==0?(ft=tt,yt=Ge):(ft=Ge,yt=tt);let At,it,dt,xt,Ot,Ke,st=!0,ai=Ve.bbox;if(ai!=null){st=!1;let qe=ai(s,U);dt=qe.left,xt=qe.top,At=qe.width,it=qe.height}else dt=ft,xt=yt,At=it=Ve.size(s,U);if(Ke=Ve.fill(s,U),Ot=Ve.stroke(s,U),_i)U==Gt&&It<=$t.prox&&(P=dt,C=xt,K=At,ae=it,oe=st,te=Ke,B=Ot);else{let qe=pt[U];qe!=null&&(ki[U]=dt,Si[U]=xt,Lo(qe,At,it,st),To(qe,Ke,Ot),zt(qe,mt(dt),mt(xt),Z,A))}}}}if(_i){let U=$t.prox,ye=oi==null?It<=U:It>U||Gt!=oi;if(ut||ye){let Te=pt[0];Te!=null&&(ki[0]=P,Si[0]=C,Lo(Te,K,ae,oe),To(Te,te,B),zt(Te,mt(P),mt(C),Z,A))}}}if(we.show&&jt)if(r!=null){let[_,M]=Le.scales,[N,P]=Le.match,[C,K]=r.cursor.sync.scales,ae=r.cursor.drag;if(ze=ae._x,He=ae._y,ze||He){let{left:oe,top:te,width:B,height:U}=r.select,ye=r.scales[C].ori,Te=r.posToVal,Ie,he,Ee,tt,Ge,ft=_!=null&&N(_,C),yt=M!=null&&P(M,K);ft&&ze?(ye==0?(Ie=oe,he=B):(Ie=te,he=U),Ee=T[_],tt=F(Te(Ie,C),Ee,v,0),Ge=F(Te(Ie+he,C),Ee,v,0),Xi(St(tt,Ge),Oe(Ge-tt))):Xi(0,v),yt&&He?(ye==1?(Ie=oe,he=B):(Ie=te,he=U),Ee=T[M],tt=G(Te(Ie,K),Ee,y,0),Ge=G(Te(Ie+he,K),Ee,y,0),es(St(tt,Ge),Oe(Ge-tt))):es(0,y)}else Nn()}else{let _=Oe(Wr-Ir),M=Oe(Ur-Fr);if(L.ori==1){let K=_;_=M,M=K}ze=Ue.x&&_>=Ue.dist,He=Ue.y&&M>=Ue.dist;let N=Ue.uni;N!=null?ze&&He&&(ze=_>=N,He=M>=N,!ze&&!He&&(M>_?He=!0:ze=!0)):Ue.x&&Ue.y&&(ze||He)&&(ze=He=!0);let P,C;ze&&(L.ori==0?(P=Ni,C=ve):(P=Pi,C=Se),Xi(St(P,C),Oe(C-P)),He||es(0,y)),He&&(L.ori==1?(P=Ni,C=ve):(P=Pi,C=Se),es(St(P,C),Oe(C-P)),ze||Xi(0,v)),!ze&&!He&&(Xi(0,0),es(0,0))}if(Ue._x=ze,Ue._y=He,r==null){if(c){if(to!=null){let[_,M]=Le.scales;Le.values[0]=_!=null?Pt(L.ori==0?ve:Se,_):null,Le.values[1]=M!=null?Pt(L.ori==1?ve:Se,M):null}is(In,s,ve,Se,Z,A,f)}if(xi){let _=c&&Le.setSeries,M=$t.prox;oi==null?It<=M&&Nt(Gt,Oi,!0,_):It>M?Nt(null,Oi,!0,_):Gt!=oi&&Nt(Gt,Oi,!0,_)}}ut&&(ee.idx=f,En()),l!==!1&&De("setCursor")}let Kt=null;Object.defineProperty(s,"rect",{get(){return Kt==null&&ts(!1),Kt}});function ts(r=!1){r?Kt=null:(Kt=S.getBoundingClientRect(),De("syncRect",Kt))}function Br(r,l,c,f,m,v,y){W._lock||jt&&r!=null&&r.movementX==0&&r.movementY==0||(Ln(r,l,c,f,m,v,y,!1,r!=null),r!=null?li(null,!0,!0):li(l,!0,!1))}function Ln(r,l,c,f,m,v,y,_,M){if(Kt==null&&ts(!1),ni(r),r!=null)c=r.clientX-Kt.left,f=r.clientY-Kt.top;else{if(c<0||f<0){ve=-10,Se=-10;return}let[N,P]=Le.scales,C=l.cursor.sync,[K,ae]=C.values,[oe,te]=C.scales,[B,U]=Le.match,ye=l.axes[0].side%2==1,Te=L.ori==0?Z:A,Ie=L.ori==1?Z:A,he=ye?v:m,Ee=ye?m:v,tt=ye?f:c,Ge=ye?c:f;if(oe!=null?c=B(N,oe)?p(K,T[N],Te,0):-10:c=Te*(tt/he),te!=null?f=U(P,te)?p(ae,T[P],Ie,0):-10:f=Ie*(Ge/Ee),L.ori==1){let ft=c;c=f,f=ft}}M&&(l==null||l.cursor.event.type==In)&&((c<=1||c>=Z-1)&&(c=ui(c,Z)),(f<=1||f>=A-1)&&(f=ui(f,A))),_?(Ir=c,Fr=f,[Ni,Pi]=W.move(s,c,f)):(ve=c,Se=f)}let $n={width:0,height:0,left:0,top:0};function Nn(){vs($n,!1)}let Gr,Kr,qr,Yr;function Jr(r,l,c,f,m,v,y){jt=!0,ze=He=Ue._x=Ue._y=!1,Ln(r,l,c,f,m,v,y,!0,!1),r!=null&&(Be(Fn,Bn,Zr,!1),is(wo,s,Ni,Pi,Z,A,null));let{left:_,top:M,width:N,height:P}=we;Gr=_,Kr=M,qr=N,Yr=P}function Zr(r,l,c,f,m,v,y){jt=Ue._x=Ue._y=!1,Ln(r,l,c,f,m,v,y,!1,!0);let{left:_,top:M,width:N,height:P}=we,C=N>0||P>0,K=Gr!=_||Kr!=M||qr!=N||Yr!=P;if(C&&K&&vs(we),Ue.setScale&&C&&K){let ae=_,oe=N,te=M,B=P;if(L.ori==1&&(ae=M,oe=P,te=_,B=N),ze&&Bt(R,Pt(ae,R),Pt(ae+oe,R)),He)for(let U in T){let ye=T[U];U!=R&&ye.from==null&&ye.min!=me&&Bt(U,Pt(te+B,U),Pt(te,U))}Nn()}else W.lock&&(W._lock=!W._lock,li(l,!0,r!=null));r!=null&&(vi(Fn,Bn),is(Fn,s,ve,Se,Z,A,null))}function Ia(r,l,c,f,m,v,y){if(W._lock)return;ni(r);let _=jt;if(jt){let M=!0,N=!0,P=10,C,K;L.ori==0?(C=ze,K=He):(C=He,K=ze),C&&K&&(M=ve<=P||ve>=Z-P,N=Se<=P||Se>=A-P),C&&M&&(ve=ve<Ni?0:Z),K&&N&&(Se=Se<Pi?0:A),li(null,!0,!0),jt=!1}ve=-10,Se=-10,de.fill(null),li(null,!0,!0),_&&(jt=_)}function Qr(r,l,c,f,m,v,y){W._lock||(ni(r),fn(),Nn(),r!=null&&is(_o,s,ve,Se,Z,A,null))}function Xr(){D.forEach(Wu),pn(s.width,s.height,!0)}di(Ls,Hi,Xr);let Ri={};Ri.mousedown=Jr,Ri.mousemove=Br,Ri.mouseup=Zr,Ri.dblclick=Qr,Ri.setSeries=(r,l,c,f)=>{let m=Le.match[2];c=m(s,l,c),c!=-1&&Nt(c,f,!0,!1)},je&&(Be(wo,S,Jr),Be(In,S,Br),Be(yo,S,r=>{ni(r),ts(!1)}),Be(xo,S,Ia),Be(_o,S,Qr),Xn.add(s),s.syncRect=ts);let ws=s.hooks=i.hooks||{};function De(r,l,c){kn?Qi.push([r,l,c]):r in ws&&ws[r].forEach(f=>{f.call(null,s,l,c)})}(i.plugins||[]).forEach(r=>{for(let l in r.hooks)ws[l]=(ws[l]||[]).concat(r.hooks[l])});let eo=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:Oo,sub:Oo},scales:[R,x[1]?x[1].scale:null],match:[Ro,Ro,eo],values:[null,null]},W.sync);Le.match.length==2&&Le.match.push(eo),W.sync=Le;let to=Le.key,Pn=Nl(to);function is(r,l,c,f,m,v,y){Le.filters.pub(r,l,c,f,m,v,y)&&Pn.pub(r,l,c,f,m,v,y)}Pn.sub(s);function Fa(r,l,c,f,m,v,y){Le.filters.sub(r,l,c,f,m,v,y)&&Ri[r](null,l,c,f,m,v,y)}s.pub=Fa;function Wa(){Pn.unsub(s),Xn.delete(s),Xt.clear(),qn(Ls,Hi,Xr),d.remove(),ue?.remove(),De("destroy")}s.destroy=Wa;function An(){De("init",i,e),Pr(e||i.data,!1),j[R]?Sn(R,j[R]):fn(),fs=we.show&&(we.width>0||we.height>0),si=ut=!0,pn(i.width,i.height)}return x.forEach($r),D.forEach(wa),t?t instanceof HTMLElement?(t.appendChild(d),An()):t(s,An):An(),s}Fe.assign=$e;Fe.fmtNum=or;Fe.rangeNum=$s;Fe.rangeLog=As;Fe.rangeAsinh=nr;Fe.orient=mi;Fe.pxRatio=ce;Fe.join=Ac;Fe.fmtDate=ar,Fe.tzDate=Vc;Fe.sync=Nl;{Fe.addGap=Mu,Fe.clipGaps=Cs;let i=Fe.paths={points:zl};i.linear=Dl,i.stepped=Lu,i.bars=$u,i.spline=Pu}var Mt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let t=h("ul",{class:"legend"},...e.lines.filter(n=>n.label).map(Gu)),s=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),s,t),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(n=>{this.isSeen=n.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,t){this.data=e;let s=(e[0]?.length??0)<2;O(this.empty,s?t:""),this.root.classList.toggle("waits",s),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Fe(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let t=u=>getComputedStyle(this.root).getPropertyValue(`--${u}`).trim(),{options:s}=this,n={stroke:t("muted"),grid:{stroke:t("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=s.lines.some(u=>u.scale==="right"),p=u=>(d,w)=>w.map(g=>g===null?"":u?u(g):String(g));return{width:e,height:s.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:18,0,0],scales:{x:{time:!1,...s.x==="log"?{distr:3}:{},...s.points?{range:(u,d,w)=>Vl(...this.reach(d,w,"x"),!0)}:{}},y:{range:(u,d,w)=>Vl(...this.reach(d,w,"y"),s.fromZero??!1)},right:{range:[0,1]}},axes:[{...n,font:o,size:26,values:p(s.xTick),...ju(s.x)},{...n,font:o,size:52,space:28,values:p(s.yTick)},...a?[{...n,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(s.rightTick)}]:[]],series:[{},...s.lines.map(u=>({label:u.label,scale:u.scale??"y",stroke:u.label?t(u.colour):"transparent",width:u.width??1.5,points:{show:!1},spanGaps:u.isSparse??!1,...u.dash?{dash:u.dash}:{},...u.fill?{fill:jl(t(u.colour))}:{},...u.stepped?{paths:Fe.paths.stepped({align:u.stepped})}:{}}))],bands:(s.bands??[]).map(([u,d,w])=>({series:[u,d],fill:jl(t(w))})),hooks:{draw:[u=>this.drawMarks(u,t("accent"),o),u=>this.drawLevel(u,t("warn")),u=>this.drawPoints(u,t("accent"),t("text"),o)]}}}reach(e,t,s){let n=(this.options.points?.()??[]).map(a=>a[s]),o=[e,t,...n].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,t){let s=this.options.level?.()??null,{min:n,max:o}=e.scales.y;if(s===null||n==null||o==null||s<n||s>o)return;let a=e.valToPos(s,"y",!0),{ctx:p,bbox:u}=e;p.save(),p.strokeStyle=t,p.setLineDash([2,4]),p.beginPath(),p.moveTo(u.left,a),p.lineTo(u.left+u.width,a),p.stroke(),p.restore()}drawPoints(e,t,s,n){let{ctx:o,bbox:a}=e;o.save(),o.font=Ul(n);let p=[];for(let{x:u,y:d,word:w}of[...this.options.points?.()??[]].sort((g,b)=>g.y-b.y)){let[g,b]=[e.valToPos(u,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=t,o.beginPath(),o.arc(g,b,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),p.some(S=>Math.abs(S-b)<12*devicePixelRatio))continue;p.push(b);let k=g>a.left+.6*a.width;o.textAlign=k?"right":"left",o.fillStyle=s,o.fillText(w,g+(k?-7:7)*devicePixelRatio,b-4*devicePixelRatio)}o.restore()}drawMarks(e,t,s){let{min:n,max:o}=e.scales.x,{ctx:a,bbox:p}=e;n==null||o==null||(a.save(),a.strokeStyle=a.fillStyle=t,a.setLineDash([4,4]),a.font=Ul(s),this.options.marks?.().filter(({at:u})=>u>=n&&u<=o).forEach(({at:u,word:d},w)=>{let g=e.valToPos(u,"x",!0);a.beginPath(),a.moveTo(g,p.top),a.lineTo(g,p.top+p.height),a.stroke(),a.textAlign=g>p.left+p.width/2?"right":"left",a.fillText(` ${d} `,g,p.top+(12+14*w)*devicePixelRatio)}),a.restore())}},Uu=.25,Ul=i=>i.replace("11px",`${11*devicePixelRatio}px`),Vu=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function ju(i){return i==="time"?{space:90,incrs:Vu}:i==="price"||i==="number"?{space:64}:{splits:(e,t,s,n)=>Bu(s,n)}}function Bu(i,e){let t=Math.ceil(Math.log10(i)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-t+1)},(s,n)=>10**(t+n))}function Vl(i,e,t){if(i===null||e===null)return[0,1];t&&(i=Math.min(0,i));let s=Math.max(e-i,Math.abs(e)*.001,Uu)*.08;return[t&&i===0?0:i-s,e+s]}var jl=i=>`color-mix(in srgb, ${i} 16%, transparent)`;function Gu(i){let e=h("li",{},h("i",{class:i.dash?"dashed":""}),i.label);return e.style.setProperty("--swatch",`var(--${i.colour})`),e}var Ku=2400,Is=class{constructor(e){this.state=e;this.all=Yu(e)}state;all;drawings(){let{all:e,state:t}=this,{curve:s,resting:n}=t,o=t.problem?.detail??"waits for a book",a=()=>s?.size_quote.map(()=>null)??[],p=t.segments.at(-1)?.points.slice(-Ku)??[],u=g=>p.map(b=>b[g]),d=p.map(g=>g[0]/1e9),w="two points are needed; the first come within a second";return[()=>e.curve.show(s?[s.size_quote,s.slippage_bps,s.impact_bps,s.fee_bps,s.net_bps,s.high_bps??a(),s.low_bps??a()]:[[],[],[],[],[],[],[]],o),()=>this.showDepth(o),()=>e.cost.show([d,u(2),u(3),u(5),u(7),u(6)],w),()=>e.impact.show([d,u(4),u(8)],w),()=>e.wait.show(n?[n.waits_s,n.maker_frac,n.p_fill_frac,n.maker_high_frac,n.maker_low_frac]:[[],[],[],[],[]],t.problem?.detail??`waits for ${t.subject?.waits_for.resting??"a book"}`),()=>e.tick.show([d,u(10)],w)]}showDepth(e){let{depth:t}=this.state;if(!t)return this.all.depth.show([[],[],[]],e);let s=[...t.bid_price].reverse(),n=[...s,...t.ask_price],o=a=>a.map(()=>null);this.all.depth.show([n,[...[...t.bid_total].reverse(),...o(t.ask_price)],[...o(s),...t.ask_total]],e)}};function qu({curve:i,estimate:e}){let t=i?.size_quote.filter((n,o)=>i.impact_bps[o]!==null).at(-1),s=i?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...H(s)&&t!==void 0&&s<t?[{at:s,word:"beyond: range of the nearest size"}]:[],...t===void 0?[]:[{at:t,word:"the visible book ends"}]]}function Yu(i){let e=s=>E(s,2),t=s=>Jt(s*1e3);return{curve:new Mt({title:"Cost by size",note:"bps, at once; shaded: 90 % of matches",height:210,x:"log",xTick:qt,yTick:e,fromZero:!0,marks:()=>qu(i),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Mt({title:"Depth",height:210,x:"price",xTick:s=>E(s,0),yTick:qt,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Mt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:t,yTick:e,bands:[[4,5,"net"]],level:()=>i.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Mt({title:"Impact and maker share",height:150,x:"time",xTick:t,yTick:e,rightTick:s=>`${E(100*s,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Mt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:s=>`${qt(s)} s`,yTick:s=>`${E(100*s,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Mt({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:t,yTick:s=>E(s,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var Ju=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function Bl(i){let e=[["time","origin","symbol","order","n",...Ju].join(",")];for(let{points:t,source:s,symbol:n,order:o}of i)for(let[a,p,...u]of t){let d=new Date(a/1e6).toISOString();e.push([d,s,n,`"${o}"`,p,...u.map(w=>w??"")].join(","))}return`${e.join(`
`)}
`}function Gl(i,e,t,s){let n=i.map(k=>({chart:k,image:k.picture()})).filter(k=>k.image!==null),o=devicePixelRatio,a=getComputedStyle(s),p=k=>a.getPropertyValue(`--${k}`).trim(),u=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...n.map(k=>k.image.width))+24*o,d.height=u+n.reduce((k,S)=>k+S.image.height+u,0);let w=d.getContext("2d");w.fillStyle=p("ground"),w.fillRect(0,0,d.width,d.height);let g=(k,S,z,I,$)=>{w.fillStyle=p($),w.font=`${I*o}px ${a.fontFamily}`,w.fillText(k,S,z)};g(e,12*o,26*o,14,"text");let b=u;for(let{chart:k,image:S}of n){let z=k.options.lines.map(I=>I.label).filter(Boolean).join(" · ");g(`${k.options.title}: ${z}`,12*o,b+24*o,12,"muted"),b+=u,w.drawImage(S,12*o,b),w.save(),w.globalAlpha=.28,w.textAlign="center",g(t,d.width/2,b+S.height/2,26,"origin"),w.restore(),b+=S.height}return d}function mr(i,e){let t=document.createElement("a");t.href=URL.createObjectURL(e),t.download=i,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var Fs=class{root;net=Bi("Net cost","net");slippage=Bi("Slippage","slippage");fee=Bi("Fees","fee");impact=Bi("Market impact","impact");maker=Bi("Maker · taker","maker");latency=Bi("Internal latency","latency");range=new br;split=new gr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(t=>t.root))}paint(e){let{estimate:t}=e;if(this.paintLatency(e),t&&e.rest)this.paintRested(e,t);else if(t)this.paintCosts(e,t);else{for(let s of[this.net,this.slippage,this.fee,this.impact,this.maker]){O(s.value,"–");for(let n of[s.unit,s.second,s.third])O(n,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,t){let{subject:s,measure:n}=e,o=s?.instrument.quote??"",a=x=>s?`waits for ${s.waits_for[x]??x}`:"",p=ql(e),u=(x,D,T,J)=>{O(x.value,Yt(D,T,n)),O(x.unit,H(D)?p+(x===this.fee&&D<0?" rebate":""):"");let R=n==="money"?`${E(D)} bps`:`${Yt(D,T,"money")} ${o}`;O(x.second,H(D)?R:""),O(x.third,J)},d=vr(e),w=H(t.whole_net_bps),{range_p05_bps:g,range_p50_bps:b,range_p95_bps:k}=t,S=w&&H(g)&&H(k);u(this.net,t.whole_net_bps,t.net_quote,w?S?"":`range ${"–"} ${a("range")}`:Qu(t)),this.range.paint(S?g:null,S?b:null,S?k:null,d),this.split.paint([t.slippage_bps,t.impact_bps,t.fee_bps]);let z=H(t.drift_bps)?d(t.drift_bps):"–";u(this.slippage,t.slippage_bps,t.slippage_quote,`half-spread ${d(t.half_spread_bps)} · drift ${z}`),this.slippage.third.title=H(t.drift_bps)?"":`drift ${a("drift")}`,u(this.fee,t.fee_bps,t.fee_quote,H(t.fee_bps)?t.provenance.fee_origin:a("fee"));let I=t.n_levels===1?"1 level taken":`${t.n_levels} levels taken`;u(this.impact,t.impact_bps,t.impact_quote,H(t.impact_bps)?I:a("depth")),O(this.maker.value,`${E(100*t.maker_frac,0)} · ${E(100*t.taker_frac,0)}`),O(this.maker.unit,"%"),O(this.maker.second,t.order.policy==="market"?"a market order takes":`${t.order.policy}: ${nt(t.maker_frac)} maker`);let $=t.resting;O(this.maker.third,$?`${$.policy}: ${nt($.maker_frac)} maker, net ${d($.net_bps)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,t){let{rested:s}=e,n=vr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",p=t.unfilled_frac===0?t.mid_price*t.filled_qty/1e4:null,u=($,x,D)=>{let T=H(x)&&p!==null?x*p:null;O($.value,Yt(x,T,e.measure)),O($.unit,H(x)?ql(e)+(x<0?$===this.fee?" rebate":" earned":""):""),O($.second,H(x)?e.measure==="money"?`${E(x)} bps`:`${Yt(x,T,"money")} ${a}`:""),O($.third,D)},d=`${"–"} waits for ${e.subject?.waits_for.resting??"a book"}`,w=($,x="")=>s?$(s):x,{half_spread_bps:g,adverse_selection_bps:b,depth_bps:k,fee_bps:S}=s??{},z=H(g)&&H(b)?g+b:null;this.range.paint(null,null,null,n),this.split.paint([z,k,S]),u(this.net,s?.net_bps,w($=>`${n($.net_low_bps)} to ${n($.net_high_bps)} by its place in the queue; at once ${n($.market_bps)}`,d)),u(this.slippage,z,w($=>`half-spread ${n($.half_spread_bps)} · moves against a fill ${n($.adverse_selection_bps)}`)),u(this.fee,S,s&&!H(S)?`waits for ${e.subject?.waits_for.fee??"a fee"}`:t.provenance.fee_origin),u(this.impact,k,w(()=>o?"the walk of what is left":"nothing crosses"));let I=s?1-s.maker_frac:null;O(this.maker.value,s?`${E(100*s.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),O(this.maker.unit,s?"%":""),O(this.maker.second,w($=>$.policy)),O(this.maker.third,w($=>`maker ${nt($.maker_low_frac)} to ${nt($.maker_high_frac)}; all of it ${nt($.p_fill_frac)}${o?"":`; left ${nt(I)}`}`))}paintLatency(e){let t=e.health?.stages.find(n=>n.stage==="whole");O(this.latency.value,t?.n?E(t.p50_us,0):"–"),O(this.latency.unit,t?.n?"µs":""),O(this.latency.second,t?.n?`p99 ${E(t.p99_us,0)} µs, frame to estimate`:"waits for ticks");let s=e.health?.ui;O(this.latency.third,s&&H(s.p95_ms)?`to the screen p95 ${E(s.p95_ms,0)} ms`:"")}},Ws=class{root;text=h("p",{});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text)}paint(e){let t=e.estimate?.track_record,s=e.subject?.waits_for.range;if(!t?.n)return O(this.text,`${"–"} ${s?`waits for ${s}`:""}`);let n=vr(e),o=H(t.range_frac)?` · 90 % range held ${E(100*t.range_frac,1)} % of ${E(t.n_ranged,0)}`:"",a=H(t.pinball_bps)&&H(t.walk_pinball_bps)?` · loss ${E(t.pinball_bps,3)} bps against the plain walk's ${E(t.walk_pinball_bps,3)}`:"",p=`${E(t.n,0)} settled forecasts of such orders (${qt(t.size_quote)} ${e.subject?.instrument.quote??""}, ${E(t.latency_ms,0)} ms)`,u=e.rest?"At once: ":"";O(this.text,`${u}${p}: bias ${Zu(n(t.bias_bps))} · mean error ${n(t.mae_bps)}${o}${a}`)}},Kl=["slippage","impact","fee"],gr=class{root;parts=Kl.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let t=e.some(s=>H(s)&&s>0)&&!e.some(s=>H(s)&&s<-.005);this.root.classList.toggle("none",!t),this.parts.forEach((s,n)=>s.style.flexGrow=t?Math.max(0,e[n]??0).toFixed(3):"0"),this.root.title=t?Kl.map((s,n)=>`${s} ${E(e[n])} bps`).join(" · "):""}},br=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,t,s,n){if(this.root.hidden=!H(e)||!H(s),!H(e)||!H(s))return;let o=H(t)&&s>e?100*(t-e)/(s-e):50;this.median.style.left=`${o.toFixed(0)}%`,O(this.words,`p5 ${n(e)} · p50 ${n(t)} · p95 ${n(s)}`)}},ql=({measure:i,subject:e})=>i==="money"?e?.instrument.quote??"":i;function vr(i){let{estimate:e,measure:t,subject:s}=i,n=e?e.mid_price*e.filled_qty/1e4:0,o=t==="money"?` ${s?.instrument.quote??""}`:t==="%"?" %":"";return a=>H(a)?Yt(a,a*n,t)+o:"–"}var Zu=i=>/^[−–]/.test(i)?i:`+${i}`,Qu=i=>`${E(100*i.unfilled_frac)} % lies beyond the book; what fills: ${E(i.net_bps)} bps`;function Bi(i,e){let t=xs(e),s=h("span",{class:"value","data-figure":e}),n=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":t},h("h2",{id:t},i),h("p",{class:"line"},s," ",n),o,a),value:s,unit:n,second:o,third:a}}var Xu=[100,1e3,1e4,1e5,1e6],Us=1,Yl=1e7,Vs="own rates",wr="market, now",yr="rest, then cross",Jl="post only",ep=30,Ql=60,js=class{constructor(e){this.on=e;let t=xs("instruments");this.choices=h("datalist",{id:t}),this.symbol=h("input",{list:t,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select()});let s=(n,o)=>h("button",{type:"button",class:n,"aria-pressed":"false",click:()=>e.order({side:n})},o);this.sides={buy:s("buy","Buy"),sell:s("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Us*(Yl/Us)**(Number(this.slider.value)/1e3))}),this.unit=xr(["quote","base","contracts"],"Unit of the size",n=>e.order({unit:n})),this.policy=xr([wr,yr,Jl],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Tt("Wait at the touch, s",this.wait),this.tier=xr(["regular"],"Fee tier",n=>this.chooseTier(n)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Tt("Maker, bps",this.maker),Tt("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Tt("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Tt("Size",this.amount),Tt("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...Xu.map(n=>h("button",{type:"button",click:()=>this.quick(n)},qt(n)))),Tt("Order type",this.policy),this.waiting,h("div",{class:"more"},Tt("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Tt("Latency to match, ms",this.latency),Tt("Horizon of plans, min",this.horizon)),Tt("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;tiers="";complaint="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(t=>this.offered.has(t))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(t=>h("option",{value:t}))))}say(e){O(this.error,this.complaint||e)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:t,subject:s}=e;gt(this.symbol,t.symbol);for(let d of["buy","sell"])this.sides[d].setAttribute("aria-pressed",String(t.side===d));gt(this.amount,E(t.amount,tp(t.amount))),gt(this.slider,String(Math.round(1e3*Math.log(t.amount/Us)/Math.log(Yl/Us)))),gt(this.unit,t.unit);let{rest:n}=e;if(gt(this.policy,n?n.is_crossing?yr:Jl:wr),this.waiting.hidden=n===null,n&&gt(this.wait,String(n.wait_s)),this.start.dataset.is=e.running?"on":"off",O(this.start,e.running?"Stop":"Start"),!s)return;let{base:o,quote:a,product:p}=s.instrument,u={quote:a,base:o,contracts:"contracts"};for(let d of this.unit.options)O(d,u[d.value]),d.disabled=d.value==="contracts"&&p==="spot";this.offerTiers(e),gt(this.latency,String(e.latencyMs??s.latency_ms)),gt(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let t=e.estimate?.volatility,s=u=>`${E(H(u)?u/100:u)} %`;gt(this.sigma,e.sigma===null?"":String(e.sigma/100));let n=t&&H(t.measured_1d_bps)?s(t.measured_1d_bps):"";if(this.sigma.placeholder=n?`${n} measured`:"not measured yet",!t)return O(this.moved,"");let o=H(t.annualised_ratio)?`, ${E(100*t.annualised_ratio,0)} % a year`:"",a=H(t.sigma_1d_bps)?`${s(t.sigma_1d_bps)}${o} (${t.origin})`:"–",p=e.sigma!==null&&n?`; measured ${n}`:"";O(this.moved,`${a}${p}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:t,fees:s}=e;if(!t)return;let n=t.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(n.join()!==this.tiers){this.tiers=n.join();let a=n.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,u])=>h("option",{value:p},`${p}  ${u}`)),h("option",{value:Vs},Vs))}let o=s!==null&&s.tier===void 0;gt(this.tier,o?Vs:s?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(s.maker_bps??"")),gt(this.taker,String(s.taker_bps??"")))}chooseTier(e){this.on.fees(e===Vs?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=t=>{let s=Number(t.value.replace("−","-"));return t.value.trim()===""||!Number.isFinite(s)?null:s};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}complain(e){this.complaint=e,O(this.error,e)}choosePolicy(){this.complain(""),Zl(Number(this.wait.value))||(this.wait.value=String(ep)),this.policy.value===wr?this.on.rest(null):this.giveRest()}giveRest(){this.complain("");let e=Number(this.wait.value);Zl(e)?this.on.rest({wait_s:e,is_crossing:this.policy.value===yr}):this.complain(`an order rests above 0 and up to ${Ql} s: fills are not known for longer`)}giveLatency(){let e=Number(this.latency.value);this.latency.value.trim()!==""&&e>=0&&this.on.latency(e)}giveSigma(){this.complain("");let e=this.sigma.value.replace("%","").trim(),t=Number(e);e===""?this.on.sigma(null):t>0&&t<100?this.on.sigma(t*100):this.complain("volatility is a percentage of a day, above 0 and below 100")}giveHorizon(){this.complain("");let e=Number(this.horizon.value);e>0&&e<=10080?this.on.horizon(e*60):this.complain("the horizon is in minutes, above 0 and up to a week")}typed(){this.complain("");let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));e>0?this.on.order({amount:e}):this.complain("the size must be a number above 0")}quick(e){this.complain(""),this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.complain(""),this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},Zl=i=>i>0&&i<=Ql;function gt(i,e){let t=i.getRootNode();i.value!==e&&(t.activeElement!==i||i.type==="range"||i.tagName==="SELECT")&&(i.value=e)}var tp=i=>Math.min(8,(String(i).split(".")[1]??"").length);function xr(i,e,t){let s=h("select",{"aria-label":e,change:()=>t(s.value)},...i.map(n=>h("option",{value:n},n)));return s}function Tt(i,...e){return h("label",{class:"field"},h("span",{},i),...e)}var ip=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Bs=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,t){let s=e.health,n=[["Messages a second",s?E(s.frames_per_s,1):"–"],["Book age",Ct(Cn(e,t))],["Venue to us",sp(s)],["Busy share of a core",s?`${E(100*s.busy_frac,2)} %`:"–"],["Backlog",s?Ct(s.backlog_ns):"–"],...ip.filter(([o])=>s&&o in s.feed).map(([o,a])=>[a,E(Number(s.feed[o]),0)]),["Malformed frames",s?E(s.n_malformed,0):"–"],["Updates conflated",s?E(s.n_conflated,0):"–"]];Js(this.facts,n),this.paintHistory(s)}paintHistory(e){let t=(e?.history??[]).slice(-6).reverse(),s=JSON.stringify(t);s!==this.written&&(this.written=s,this.history.replaceChildren(...t.map(n=>h("li",{},h("time",{},Jt(n.at_ns/1e6))," ",h("b",{"data-state":n.state},n.state),` ${n.reason}`))))}},sp=i=>H(i?.feed.delay_ns)?`${Ct(Math.max(0,i.feed.delay_ns))} ± ${Ct(i.feed.delay_error_ns)}`:"–",Gs=class{root;body=h("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(t=>h("th",{scope:"col"},t));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),h("span",{class:"note"},"measured on every tick")),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let t=o=>H(o)?Ct(o*1e3):"–",s=o=>H(o)?Ct(o*1e6):"–",n=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(u=>t(o.n?u:null));n.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])n.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(s)]);for(;this.body.rows.length>n.length;)this.body.deleteRow(-1);n.forEach(([o,a,p],u)=>{let d=this.body.rows[u]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...p.map(()=>h("td",{}))));d.className=a,O(d.cells[0],o),p.forEach((w,g)=>O(d.cells[g+1],w))})}},Ks=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,t){let{estimate:s,subject:n}=e,o=n?.size_unit??"",a=[["Average price",t(s?.average_price)],["Worst price, the limit to set",t(s?.worst_price)],["Size in whole lots",s&&H(s.order_size)?`${E(s.order_size,2)} ${o}`:"–"],["Filled",s?nt(1-s.unfilled_frac):"–"],["Round trip, bps",E(s?.round_trip_bps)],["Breaks even after, bps",E(s?.break_even_bps)],...np(s),["Latency to match",s?`${E(s.provenance.latency_ms,0)} ms`:"–"],["Fees of",s?.provenance.fee_origin??"–"]];Js(this.facts,a);let p=s?[...s.refusals.map(u=>`the venue would refuse: ${u}`),...s.warnings,...rp(s.fee_bps,s.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(u=>h("li",{},u))))}};function np(i){let e=i?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${nt(e.maker_frac)} (${nt(e.maker_low_frac)} to ${nt(e.maker_high_frac)})`],["Resting: filled whole",nt(e.p_fill_frac)],["Resting: net, bps",`${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)]]:[]}var qs=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let t=e?.checks??[];this.root.hidden=t.length===0,Js(this.facts,t.map(({name:s,bps:n,low_bps:o,high_bps:a,basis:p})=>{let u=H(o)&&H(a)?`  (${E(o)} to ${E(a)})`:"";return[s.replaceAll("_"," "),H(n)?E(n)+u:`${"–"} ${p}`]}))}},Ys=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:t}){let s=e&&t?e.missing:[];this.root.hidden=s.length===0,Js(this.facts,s.map(n=>[n,`waits for ${t?.waits_for[n]??n}`]))}},rp=(i,e)=>H(i)&&e>0&&i/e>.9?[`the fee is ${E(100*i/e,1)} % of the answer`]:[];function Js(i,e){for(;i.children.length>e.length;)i.lastElementChild.remove();e.forEach(([t,s],n)=>{let o=i.children[n]??i.appendChild(h("div",{},h("dt",{}),h("dd",{})));O(o.children[0],t),O(o.children[1],s)})}var Xl=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function Zs(i,e){let t=s=>{let n=s,o=n.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(n.ctrlKey||n.metaKey||n.altKey||a||n.key===" "&&o?.matches?.("button, summary"))return;let p=op(n.key,e);p&&(n.preventDefault(),p())};return i.addEventListener("keydown",t),()=>i.removeEventListener("keydown",t)}function op(i,e){switch(i.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(i)?()=>e.choose(Number(i)-1):null}}var Qs=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;constructor(e,t){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let s=h("select",{"aria-label":"Ticks in a row",change:a=>t(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),n=(a,p)=>{let u=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],w=h("tr",{class:a},...d);return p.push({root:w,cells:d,written:""}),w});return a==="ask"?u.reverse():u},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...n("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...n("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,s),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:t,subject:s}=e,n=s?.instrument.tick_price??0,o=On(s?.instrument.lot_size??0),a=Math.max(t?.bid_total.at(-1)??0,t?.ask_total.at(-1)??0,1e-12),p=e.estimate?.worst_price??null,{side:u}=e.order,d=b=>p!==null&&(u==="buy"?b<=p+1e-9:b>=p-1e-9),w=`${s?.instrument.symbol} ${n} ${o}`,g=(b,k,S,z,I)=>b.forEach(($,x)=>lp($,S[x],z[x],I[x],a,k&&S[x]!==void 0&&d(S[x]),n,o,w));g(this.asks,u==="buy",t?.ask_price??[],t?.ask_size??[],t?.ask_total??[]),g(this.bids,u==="sell",t?.bid_price??[],t?.bid_size??[],t?.bid_total??[]),O(this.middle,t?Rt(t.mid_price,n):""),O(this.spread,t?`${E(2*t.half_spread_bps,3)} bps`:""),O(this.shown,t?`${t.n_bids} × ${t.n_asks}`:""),O(this.sizes,s?`Size, ${s.size_unit}`:"Size"),this.paintLast(e,n,o)}paintLast({ladder:e},t,s){let n=e?.last_price,o=e?.last_side==="buy";O(this.last,H(n)?`${o?"▲":"▼"} ${Rt(n,t)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=H(n)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,s)} at ${Jt((e?.last_ns??0)/1e6)} UTC`:""}};function lp(i,e,t,s,n,o,a,p,u){let d=e===void 0?"0":(100*s/n).toFixed(0),w=`${e} ${t} ${s} ${d} ${o} ${u}`;w!==i.written&&(i.written=w,i.root.classList.toggle("reach",o),i.root.style.setProperty("--w",`${d}%`),O(i.cells[0],e===void 0?"":Rt(e,a)),O(i.cells[1],e===void 0?"":E(t,p)),O(i.cells[2],e===void 0?"":E(s,p)))}var ap=2,cp=9,Xs=class{constructor(e,t){this.model=e;this.choose=t;let s=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(n=>h("th",{scope:"col"},n));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...s)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,t,s){let n=e.slice(0,cp),o=JSON.stringify([n,t.side,t.amount,t.unit,t.policy,s]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)n.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));n.forEach((a,p)=>this.subscribe(a,p,t,s))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let t=this.rows.get(e.id.slice(2));t&&(e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem))}paint(e){for(let[t,s]of this.rows){let n=s.estimate;s.root.classList.toggle("chosen",t===e.order.symbol),s.root.classList.toggle("dim",!n||s.problem!==null||n.provenance.state!=="live"||!e.running);let o=s.problem?s.problem.state??s.problem.title:n?.provenance.state??"connecting",a=p=>Yt(p,null,"bps");[e.running?o:"stopped",n?Rt(n.mid_price,s.subject?.instrument.tick_price??0):"–",n?E(2*n.half_spread_bps,3):"–",a(n?.slippage_bps),a(n?.fee_bps),a(n?.impact_bps),a(n?.whole_net_bps)].forEach((p,u)=>O(s.cells[u],p)),s.root.title=s.problem?.detail??""}}subscribe(e,t,s,n){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>h("td",{})),u=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(t+1))),h("th",{scope:"row"},u),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;n?this.model.send({op:"subscribe",id:a,order:{...s,symbol:e},hz:ap,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var en=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,t){this.echo={id:e,n:t}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:t}=this;if(this.echo=null,!t||e-this.at.echo<100)return;this.at.echo=e;let s=new MessageChannel;s.port1.onmessage=()=>this.on.painted(t.id,t.n),s.port2.postMessage(null)}};var ea="plan",up=250,pp=15e3,fp=2e3,dp=["Way","Net","Risk, 1 σ","Range","Done in"],tn=class{constructor(e,t){this.model=e;this.state=t;this.chart=new Mt({title:"Patience and risk",note:"net by timing risk, bps",height:210,x:"number",xTick:o=>E(o,1),yTick:o=>E(o,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let s=dp.map(o=>h("th",{scope:"col"},o)),n=h("table",{},h("thead",{},h("tr",{},...s)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},n),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:t,rest:s,fees:n,latencyMs:o,sigma:a,horizonS:p}=this.state,u=e&&this.state.running,d=JSON.stringify([t,s,n,o,a,p,u]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),u&&(this.timer=window.setTimeout(()=>this.ask(),up)))}again(){this.asked=""}owns(e){return e.id===ea}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:t,running:s}=this.state,n=e?pp:fp;if(s&&this.atMs&&performance.now()-this.atMs>n&&!document.hidden&&this.ask(),e===this.drawn&&!t)return;this.drawn=e;let o=t||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((p,u)=>[p,e.frontier_net_bps[u]]).filter(p=>H(p[0])&&H(p[1])).sort((p,u)=>p[0]-u[0]);this.chart.show([a.map(([p])=>p),a.map(([,p])=>p)],e?"no frontier: volatility or volume is not known":o),O(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),O(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(p=>`${p.policy.kind}: ${p.reason}`)].join(" · "):o)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:t,fees:s,latencyMs:n,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:ea,order:e,horizon_s:a,rest_s:t?.wait_s??null,fees:s,latency_ms:n,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(t=>{let s=H(t.range_p05_bps)&&H(t.range_p95_bps)?`${E(t.range_p05_bps,1)} to ${E(t.range_p95_bps,1)}`:"–",n=[E(t.net_bps),E(t.timing_risk_bps,1),s,ia(t.completion_s)].map(a=>h("td",{},a)),o=t.missing.length?`; not in it: ${t.missing.join(", ")}`:"";return h("tr",{title:[t.reason,...t.warnings].join(" · ")+o},h("th",{scope:"row"},ta(t)),...n)}))}points(){return(this.drawn?.ways??[]).filter(e=>H(e.timing_risk_bps)&&H(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:ta(e)}))}},hp={twap:"TWAP",vwap:"VWAP",pov:"POV","almgren-chriss":"Almgren–Chriss","obizhaeva-wang":"Obizhaeva–Wang"};function ta({policy:i}){let e=H(i.participation_frac)?` ${E(100*i.participation_frac,0)} %`:"",t=H(i.half_life_s)?` ${ia(i.half_life_s)}`:"";return(hp[i.kind]??i.kind)+e+t}var ia=i=>i<1?"at once":i<120?`${E(i,0)} s`:`${E(i/60,0)} min`;var sa=["bps","%","money"],_r=["green-red","red-green","blue-orange"],Ki=class{constructor(e){this.model=e;this.measures=sa.map(t=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",t)},t)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Gi("Theme","Dark or light (T)",()=>this.nextTheme()),Gi("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Gi("?","Keys",()=>this.help.showModal())]}model;parts;help=mp();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((t,s)=>t.setAttribute("aria-pressed",String(sa[s]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=_r.indexOf(this.model.get("palette")??"green-red");this.set("palette",_r[(e+1)%_r.length])}set(e,t){this.model.set(e,t),this.model.save_changes()}},sn=i=>`${i.get("theme")??"dark"} ${i.get("palette")??"green-red"}`;function Gi(i,e,t){return h("button",{type:"button","aria-label":e,title:e,click:t},i)}function mp(){let i=Xl.map(([t,s])=>h("div",{},h("dt",{},t),h("dd",{},s))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...i),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var bp="main.",na=25,vp=20,wp=10,yp=["estimate","ladder","curve","series","health"],xp=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],qi=class{constructor(e,t,s="full"){this.model=e;this.mode=s;this.state=ao(e),this.tools=new Ki(e),this.form=new js({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.set("rest",o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new Xs(e,o=>this.choose(o)),this.plan=new tn(e,this.state),this.charts=new Is(this.state);let n=[Gi("CSV","Export the history as CSV",()=>this.exportCsv()),Gi("PNG","Export the charts as a picture",()=>{this.exportPng()})];this.bar=new ks(t.isAlone,[...n,...t.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new en({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),t.isAlone&&this.subscriptions.push(Zs(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Fs;track=new Ws;ladder=new Qs(na,e=>this.set("group_ticks",e));form;alert=new _s(e=>this.set("alert_bps",e));health=new Bs;latency=new Gs;facts=new Ks;waits=new Ys;checks=new qs;markets;plan;charts;painter;subscriptions=[];refused=null;symbol="";asked=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:t,cost:s,impact:n,wait:o,tick:a}=this.charts.all,[p,u]=["column left","column right"].map(w=>h("div",{class:w}));p.append(this.form.root,this.alert.root,this.health.root),u.append(h("div",{class:"two"},e.root,t.root),s.root,h("div",{class:"two"},n.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...w)=>h("div",{class:"column"},...w);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},p,this.ladder.root,u),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root),d(this.latency.root,a.root)),this.markets.root,this.tools.help)}hear(){let e=(t,s)=>{this.model.on(t,s),this.subscriptions.push(()=>this.model.off(t,s))};e("msg:custom",t=>this.take(t));for(let t of xp)e(`change:${t}`,()=>this.settingsChanged());for(let t of["measure","theme","palette","watched","instruments"])e(`change:${t}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return bp+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,t){this.model.set(e,t),this.model.save_changes()}settingsChanged(){let{state:e,model:t}=this;Object.assign(e,Rn(t)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(this.mode==="full"),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,co(this.state),ho(this.state)}ask(){let{state:e,model:t,mode:s}=this;if(!e.running||s==="hidden"){t.send({op:"unsubscribe",id:this.id});return}e.rested=null,t.send({op:"subscribe",id:this.id,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:s==="compact"?wp:t.get("hz")??vp,estimate_hz:10,n_levels:na,group_ticks:e.groupTicks,...s==="compact"?{parts:yp}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow(this.mode==="full")),this.looksChanged()}looksChanged(){let{model:e,state:t}=this;t.measure=e.get("measure")??"bps",t.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],t.order,t.running&&this.mode==="full"),this.alert.start(t.alertBps);let s=sn(e);this.root.dataset.looks!==s&&(this.root.dataset.looks=s,this.everyChart.forEach(n=>n.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.painter.wake()}takeMain(e){let{state:t,painter:s}=this;if(t.running){t.heardMs=Date.now(),e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem);for(let n of["ladder","depth","curve","resting","rested","health"])e[n]!==void 0&&Object.assign(t,{[n]:e[n]});e.ladder!==void 0&&s.renew("ladder"),e.series&&this.remember(e),(e.depth??e.curve??e.series)&&s.renew("charts"),s.tell(e.id,e.n)}}remember(e){let{state:t}=this,s=t.segments.at(-1);if(!s||!e.series)return;let{side:n,amount:o,unit:a}=t.order;s.source=ci(t),s.order=`${n} ${o} ${a}`,fo(t,e.series)}paintFigures(){let{state:e}=this,t=po(e,Date.now()),s=e.subject?.instrument.tick_price??0;this.root.dataset.state=t.key,this.root.dataset.mark=mo(e),this.root.classList.toggle("dim",!t.isLive),this.bar.paint(e,t),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(this.refused?this.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,t),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,n=>Rt(n,s)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let t=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${ci(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${t}.${e}`}exportCsv(){mr(this.exportName("csv"),new Blob([Bl(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:t,amount:s,unit:n,symbol:o}=e.order,a=`${ci(e)} · ${t} ${E(s,2)} ${n} ${o} · ${new Date().toISOString()}`;Gl(this.everyChart,a,ci(e),this.root).toBlob(u=>u&&mr(this.exportName("png"),u),"image/png")}};var ra=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc .name {
  color: var(--text);
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* Several panels. */
.fc.board {
  min-height: 100vh;
  padding: 8px 0 0;
}
.fc .strip {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 14px;
  align-items: center;
  justify-content: space-between;
  margin-inline: 10px;
  padding: 6px 8px;
}
.fc .strip :is(.list, .tabs, .tools) {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  min-width: 0;
}
.fc .strip button {
  min-height: 28px;
  padding-block: 2px;
  font-size: 12px;
}
.fc .tab {
  display: flex;
}
.fc .tab .pick:not(:has(+ .shut[hidden])) {
  border-radius: 6px 0 0 6px;
}
.fc .tab .shut {
  margin-left: -1px;
  padding-inline: 7px;
  border-radius: 0 6px 6px 0;
  color: var(--muted);
}
.fc .offers button {
  border-style: dashed;
  background: none;
  color: var(--muted);
}
.fc .places > .place > .fc {
  padding: 8px 10px 10px;
}
.fc.several .places {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  align-items: start;
}
.fc.several .place {
  min-width: 0;
}
.fc.several .place > .fc {
  padding: 8px 5px 10px;
}
.fc.several .place:first-child > .fc {
  padding-left: 10px;
}
.fc.several .chosen .bar {
  border-color: var(--accent);
  box-shadow: inset 0 2px 0 var(--accent);
}
.fc.compact :is(.alert, .health, .three, .markets, .more) {
  display: none;
}
.fc.compact .column.right > .two > :not(:first-child),
.fc.compact .column.right > .two ~ .two {
  display: none;
}
.fc.compact .two {
  grid-template-columns: minmax(0, 1fr);
}
.fc.compact .ladder tbody tr:is(:nth-child(-n + 15), :nth-child(n + 37)) {
  display: none;
}
.fc.compact .ladder .scroll {
  max-height: none;
}
.fc.compact .ladder table {
  font-size: 11px;
}
.fc.compact .ladder .middle td {
  font-size: 11px;
}
.fc.compact .who {
  min-height: 58px;
  align-content: start;
}
.fc.compact .tools time {
  display: none;
}
.fc.compact .track {
  display: block;
  min-height: 86px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  grid-template-rows: auto 1fr;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc [hidden],
.fc[hidden] {
  display: none;
}
.fc .more {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
.fc dt {
  color: var(--muted);
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc :is(.ways, .latency) thead th:first-child {
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart.waits .plot {
  visibility: hidden;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .strip .list,
  .fc .strip .tabs {
    flex-wrap: nowrap;
  }
  .fc .strip .list {
    overflow-x: auto;
  }
  .fc .strip .tabs {
    flex: none;
  }
  .fc .strip button {
    white-space: nowrap;
  }
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
@container (min-width: 900px) {
  .fc .strip {
    flex-wrap: nowrap;
  }
  .fc .strip > .tools {
    flex: none;
    flex-wrap: nowrap;
  }
}
@container (min-width: 440px) and (max-width: 720px) {
  .fc.compact .grid {
    grid-template-columns: 190px minmax(0, 1fr);
  }
  .fc.compact .column.right {
    grid-column: 1 / -1;
  }
}
`;var oa='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var kr=new CSSStyleSheet;kr.replaceSync(oa+ra);function nn(i){let e=i.getRootNode(),t=e instanceof ShadowRoot?e:document;t.adoptedStyleSheets.includes(kr)||(t.adoptedStyleSheets=[...t.adoptedStyleSheets,kr])}var Sr=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],la=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Mr(i,e){let t=Number(i.get("amount")),n={order:{symbol:i.get("i")??e,side:i.get("side")==="sell"?"sell":"buy",amount:t>0&&t<1e18?t:100,unit:["quote","base","contracts"].find(o=>o===i.get("unit"))??"quote",policy:"market"},rest:Sp(i),fees:Mp(i),running:!0};for(let[o,a]of la){let p=rn(i,a);p!==null&&(n[o]=p)}return n}function aa(i){let{symbol:e,side:t,amount:s,unit:n}=i.get("order"),o=i.get("rest"),a=i.get("fees"),p={i:e,side:t,amount:s,unit:n,...o?{policy:o.is_crossing?"rest":"post",wait:o.wait_s}:{},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},...Object.fromEntries(la.map(([d,w])=>[w,i.get(d)]))},u=Object.entries(p).filter(([,d])=>d!=null);return new URLSearchParams(u.map(([d,w])=>[d,String(w)]))}var Tr=i=>i.toString().replaceAll("%3A",":");function rn(i,e){let t=i.get(e);return t!==null&&Number.isFinite(Number(t))?Number(t):null}function Sp(i){let e=i.get("policy");if(e!=="rest"&&e!=="post")return null;let t=rn(i,"wait")??30;return{wait_s:t>0&&t<=60?t:30,is_crossing:e==="rest"}}function Mp(i){let e=s=>i.has(s)?Number(i.get(s)):null;if(i.has("maker")||i.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let t=i.get("tier");return t===null?null:{tier:t}}var on=class{constructor(e,t,s,n){this.model=e;this.prefix=t;this.names=n;this.own={...s},e.on("msg:custom",this.heard)}model;prefix;names;own;changed=new Set;listeners=new Map;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.names.includes(e)?this.own[e]:this.model.get(e)}set(e,t){if(!this.names.includes(e))return this.model.set(e,t);JSON.stringify(this.own[e])!==JSON.stringify(t)&&(this.own[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change"),this.model.save_changes()}on(e,t){if(this.isShared(e))return this.model.on(e,t);this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){if(this.isShared(e))return this.model.off(e,t);this.listeners.get(e)?.delete(t)}send(e){this.model.send({...e,id:this.prefix+e.id})}isShared(e){return e.startsWith("change:")&&!this.names.includes(e.slice(7))}take(e){e.id?.startsWith(this.prefix)&&this.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}emit(e,...t){for(let s of[...this.listeners.get(e)??[]])s(...t)}};var ln=6,Tp=4,an=class{constructor(e,t,s,n){this.model=e;this.changed=n;this.tools=new Ki(e),this.isBeside=s,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of t.slice(0,ln))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;Zs(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(t=>t!==this.chosen);return[this.chosen,...e].map(t=>aa(t.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let t=new on(this.model,`p${this.n}.`,e,Sr),s=h("div",{class:"place"}),n=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(p)},"×"),a=h("span",{class:"tab"},n,o),p={model:t,panel:null,place:s,tab:a,name:n,shut:o};n.addEventListener("click",()=>this.choose(p));for(let u of["pointerdown","focusin"])s.addEventListener(u,()=>this.isBeside&&this.choose(p));return t.on("change",()=>{this.paint(),this.changed()}),this.slots.push(p),this.tabs.append(a),this.places.append(s),p}remove(e){if(this.slots.length<2)return;let t=this.slots.indexOf(e);this.slots.splice(t,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,t-1)]),this.arrange(),this.changed()}open(e){let t=this.chosen.model,s=Object.fromEntries(Sr.map(o=>[o,t.get(o)])),n=this.add({...s,order:{...t.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(n),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let t of this.slots){let s=t===this.chosen;this.show(t,e?"compact":s?"full":"hidden"),t.place.hidden=!e&&!s,t.place.classList.toggle("chosen",e&&s)}this.paint()}show(e,t){e.panel?e.panel.show(t):t!=="hidden"&&(e.panel=new qi(e.model,{isAlone:!1},t),e.place.append(e.panel.root))}paint(){let{model:e,slots:t}=this;this.root.dataset.looks=sn(e),this.tools.paint(),O(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=t.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let s of t){let{symbol:n}=s.model.get("order");O(s.name,n),s.name.setAttribute("aria-pressed",String(s===this.chosen)),s.shut.hidden=t.length<2,s.shut.setAttribute("aria-label",`Close ${n}`)}this.offer()}offer(){let e=this.slots.map(n=>n.model.get("order").symbol),t=this.slots.length<ln?Math.max(1,Tp-this.slots.length):0,s=(this.model.get("instruments")??[]).filter(n=>!e.includes(n)).slice(0,t);s.join()!==this.offers.dataset.free&&(this.offers.dataset.free=s.join(),this.offers.replaceChildren(...s.map(n=>h("button",{type:"button",title:`Open ${n} beside`,click:()=>this.open(n)},`+ ${n}`))))}};var cn=class{constructor(e,t,s){this.url=e;this.protocols=t;this.state={...s,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,t){JSON.stringify(this.state[e])!==JSON.stringify(t)&&(this.state[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change")}on(e,t){this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){this.listeners.get(e)?.delete(t)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...t){for(let s of[...this.listeners.get(e)??[]])s(...t)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=t=>this.emit("msg:custom",JSON.parse(t.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var ca="fillcast.token",ua="fillcast.looks",pa=["theme","palette","measure"];async function Ep(i){let e=new URLSearchParams(location.hash.slice(1)),t=$p(e),s=async b=>{let k=await fetch(b,{headers:t?{Authorization:`Bearer ${t}`}:{}});if(!k.ok)throw new Error(`${b}: ${k.status}`);return k.json()},n=Lp(),{follows:o}=n;try{n.needs_token&&(o=(await s("/v1/health")).follows)}catch(b){i.textContent=String(b).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${b}`;return}let a=Object.fromEntries(pa.filter(b=>e.has(b)).map(b=>[b,e.get(b)])),p=rn(e,"hz"),u=new cn(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...t?[`token.${t}`]:[]],{...JSON.parse(localStorage.getItem(ua)??"{}"),...a,...p===null?{}:{hz:p},instruments:o,watched:o}),d=null,w=()=>{if(!d)return;let[b,...k]=d.links;for(let S of k)b.append("beside",Tr(S));k.length&&!d.hasBeside&&b.set("view","one"),p!==null&&b.set("hz",String(p)),history.replaceState(null,"",`#${Tr(b)}`)};nn(i),d=new an(u,Np(e,o),e.get("view")!=="one"&&e.has("beside"),w),i.append(d.root),u.on("change",()=>localStorage.setItem(ua,JSON.stringify(Object.fromEntries(pa.map(b=>[b,u.get(b)])))));let g=async()=>{let b=await s("/v1/instruments?limit=1000");u.set("instruments",Pp(b.instruments.map(k=>k.symbol),o)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{g().catch(()=>{})},1500))}function Lp(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function $p(i){let e=i.get("token");return e&&(sessionStorage.setItem(ca,e),i.delete("token"),history.replaceState(null,"",`#${i}`)),sessionStorage.getItem(ca)??""}function Np(i,e){let t=e[0]??"okx:BTC-USDT-SWAP",s=Mr(i,t),n=i.getAll("beside").map(o=>Mr(new URLSearchParams(o),t));return n.length||i.has("i")?[s,...n]:[s,...e.slice(1,ln).map(o=>({...s,order:{...s.order,symbol:o}}))]}function Pp(i,e){let t=s=>{let n=e.indexOf(s);if(n>=0)return n;let o=s.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...i])].sort((s,n)=>t(s)-t(n)||s.localeCompare(n))}var pd={render({model:i,el:e}){nn(e);let t=new ys(i),s=new qi(t,{isAlone:!0});return e.append(s.root),()=>{s.close(),t.close()}}};export{pd as default,Ep as open};
