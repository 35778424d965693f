var Va=new TextDecoder,xs=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,t){this.model.set(e,t)}save_changes(){this.model.save_changes()}on(e,t){let s=e==="msg:custom"?(i,o)=>this.take(t,i,o):t;this.heard.set(t,s),this.model.on(e,s)}off(e,t){this.model.off(e,this.heard.get(t)??t)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,t,s){t.view!==this.view||!s[0]||(this.heardMs=Date.now(),e(JSON.parse(Va.decode(s[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(n,e={},...t){let s=document.createElement(n);for(let[i,o]of Object.entries(e))typeof o=="function"?s.addEventListener(i,o):o===!0?s.setAttribute(i,""):o!==!1&&s.setAttribute(i,String(o));return s.append(...t.filter(i=>i!=null)),s}function O(n,e){let t=n.firstChild;t instanceof Text&&!t.nextSibling?t.data!==e&&(t.data=e):n.textContent!==e&&(n.textContent=e)}var ja=0,_s=n=>`fc-${n}-${ja+=1}`;var H=n=>n!=null&&Number.isFinite(n),so=new Map;function E(n,e=2){if(!H(n))return"–";let t=so.get(e);t||(t=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),so.set(e,t));let s=t.format(Math.abs(n));return n<0&&/[1-9]/.test(s)?`−${s}`:s}function Oi(n){if(!n)return 2;let[e="",t="0"]=n.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(t))}function Rt(n,e){if(!H(n))return"–";let t=e?n/e:n*100;return E(n,Oi(e)+(Math.abs(t-Math.round(t))>1e-6?1:0))}function qt(n){for(let[e,t]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(n)>=e)return`${Number((n/e).toPrecision(3))}${t}`;return`${Number(n.toPrecision(3))}`}function Yt(n,e,t){return t==="money"?E(e,H(e)&&Math.abs(e)<1?4:2):t==="%"?E(H(n)?n/100:n,4):E(n,2)}function zt(n){if(!H(n))return"–";if(n>=6e10)return`${Math.floor(n/6e10)} min ${Math.floor(n/1e9%60)} s`;for(let[e,t]of[["s",1e9],["ms",1e6],["µs",1e3]])if(n>=t)return`${E(n/t,1)} ${e}`;return`${E(n,0)} ns`}var Jt=n=>new Date(n).toISOString().slice(11,19),it=n=>H(n)?`${E(100*n,0)} %`:"–";var io=2e3,oo="kernel",ro=14400,Ba=1800;function Ri(n){return{order:n.get("order"),rest:n.get("rest")??null,fees:n.get("fees")??null,latencyMs:n.get("latency_ms")??null,sigma:n.get("sigma_1d_bps")??null,horizonS:n.get("horizon_s")??Ba,alertBps:n.get("alert_bps")??null,running:n.get("running")??!0,measure:n.get("measure")??"bps",groupTicks:n.get("group_ticks")??1}}var lo=()=>({subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",heardMs:Date.now()}),ao=n=>({...Ri(n),...lo(),connection:n.get("connection")??oo,segments:[]});function co(n){Object.assign(n,lo())}var uo=n=>n.rest?n.rested?.net_bps:n.estimate?.whole_net_bps,Ka={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function po(n,e){let[t,s]=Ga(n,e),[i,o]=Ka[t]??["▲",t];return{key:t,mark:i,word:o,detail:s,isLive:t==="live"}}function zi(n,e){return n.estimate?n.estimate.provenance.book_age_ns+Math.max(0,e-n.heardMs)*1e6:null}function Ga(n,e){let t=zi(n,e),s=t===null?"":`figures are ${zt(t)} old`;if(!n.running)return["stopped",s];if(n.connection==="closed"||n.connection==="opening"&&n.estimate)return["offline",s];if(n.connection==="opening")return["connecting","to the desk"];if(n.connection===oo&&e-n.heardMs>io)return["orphaned",s];if(n.problem){let{state:a,status:p,detail:u}=n.problem;return[a??(p===503?"down":"no answer"),[u,s].filter(Boolean).join("; ")]}if(!n.estimate)return["connecting","to the feed"];if(e-n.heardMs>io)return["silent",s];let{state:i,reason:o}=n.estimate.provenance;return i!=="live"?[i,`${o}; ${s}`]:["live",t!==null&&t>1e9?`book ${zt(t)} old`:""]}var Ci=n=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[n.subject?.source??"live"]??"";function un(n){let e=n.order.symbol.split(":")[0]?.toUpperCase()??"";return n.subject?n.subject.source==="live"?`LIVE · ${e}`:`${Ci(n)} · ${e}`:""}function fo(n,e){let t=n.segments.at(-1);t&&(t.points.push(...e),t.points.length>ro&&t.points.splice(0,t.points.length-ro))}function ho(n){let e=n.segments.at(-1);e&&e.points.length===0&&n.segments.pop(),n.segments.push({symbol:n.order.symbol,source:"",order:"",points:[]})}var qa=document.title,Hi=new Set,ks=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,t){let{bps:s}=this,i=uo(e);if(s===null||!t.isLive||!H(i)){this.become(!1,s===null?"":t.isLive?"waits for a net cost":"waits for a live book");return}this.become(i<s,i<s?`net is ${E(i)} bps, below ${E(s)}`:`net is ${E(i)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,t){O(this.line,t),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?Hi.add(this):Hi.delete(this),document.title=Hi.size?`▼ ${e?t:"net is below its alert"} · fillcast`:qa,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let t=e.createOscillator(),s=e.createGain();t.frequency.value=880,s.gain.setValueAtTime(.2,e.currentTime),s.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),t.connect(s).connect(e.destination),t.start(),t.stop(e.currentTime+.6)}};var Ss=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,t){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...t))}paint(e,t){let{symbol:s}=e.order;O(this.name,s),O(this.badge,un(e)),this.badge.dataset.origin=e.subject?.source??"",O(this.said,`${s} is ${t.word}`),O(this.pill,`${t.mark} ${t.word}`),O(this.why,t.detail),this.why.title=t.detail,O(this.time,`${Jt(Date.now())} UTC`)}paintTouch({ladder:e,subject:t}){O(this.mid,e?Rt(e.mid_price,t?.instrument.tick_price??0):"–"),O(this.spread,e?`mid ${t?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}},mo=n=>n.subject&&n.subject.source!=="live"?Ci(n):"";var Ya="uplot",Ja="u-hz",Za="u-vt",Qa="u-title",Xa="u-wrap",ec="u-under",tc="u-over",nc="u-axis",dn="u-off",sc="u-select",ic="u-cursor-x",rc="u-cursor-y",oc="u-cursor-pt",lc="u-legend",ac="u-live",cc="u-inline",uc="u-series",pc="u-marker",go="u-label",fc="u-value",rs="width",os="height";var bo="bottom",Cn="left",Di="right",tr="#000",vo=tr+"0",Ii="mousemove",wo="mousedown",Fi="mouseup",yo="mouseenter",xo="mouseleave",_o="dblclick",dc="resize",hc="scroll",ko="change",$s="dppxchange",nr="--",Vn=typeof window<"u",Bi=Vn?document:null,Dn=Vn?window:null,mc=Vn?navigator:null,ce,Ts;function Ki(){let n=devicePixelRatio;ce!=n&&(ce=n,Ts&&qi(ko,Ts,Ki),Ts=matchMedia(`(min-resolution: ${ce-.001}dppx) and (max-resolution: ${ce+.001}dppx)`),hn(ko,Ts,Ki),Dn.dispatchEvent(new CustomEvent($s)))}function rt(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function Gi(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function xe(n,e,t){n.style[e]=t+"px"}function _t(n,e,t,s){let i=Bi.createElement(n);return e!=null&&rt(i,e),t?.insertBefore(i,s),i}function ht(n,e){return _t("div",n,e)}var So=new WeakMap;function Ct(n,e,t,s,i){let o="translate("+e+"px,"+t+"px)",a=So.get(n);o!=a&&(n.style.transform=o,So.set(n,o),e<0||t<0||e>s||t>i?rt(n,dn):Gi(n,dn))}var To=new WeakMap;function Mo(n,e,t){let s=e+t,i=To.get(n);s!=i&&(To.set(n,s),n.style.background=e,n.style.borderColor=t)}var Eo=new WeakMap;function Lo(n,e,t,s){let i=e+""+t,o=Eo.get(n);i!=o&&(Eo.set(n,i),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=s?-e/2+"px":0,n.style.marginTop=s?-t/2+"px":0)}var sr={passive:!0},gc={...sr,capture:!0};function hn(n,e,t,s){e.addEventListener(n,t,s?gc:sr)}function qi(n,e,t,s){e.removeEventListener(n,t,sr)}Vn&&Ki();function kt(n,e,t,s){let i;t=t||0,s=s||e.length-1;let o=s<=2147483647;for(;s-t>1;)i=o?t+s>>1:ot((t+s)/2),e[i]<n?t=i:s=i;return n-e[t]<=e[s]-n?t:s}function nl(n){return(t,s,i)=>{let o=-1,a=-1;for(let p=s;p<=i;p++)if(n(t[p])){o=p;break}for(let p=i;p>=s;p--)if(n(t[p])){a=p;break}return[o,a]}}var sl=n=>n!=null,il=n=>n!=null&&n>0,As=nl(sl),bc=nl(il);function vc(n,e,t,s=0,i=!1){let o=i?bc:As,a=i?il:sl;[e,t]=o(n,e,t);let p=n[e],u=n[e];if(e>-1)if(s==1)p=n[e],u=n[t];else if(s==-1)p=n[t],u=n[e];else for(let d=e;d<=t;d++){let w=n[d];a(w)&&(w<p?p=w:w>u&&(u=w))}return[p??me,u??-me]}function Os(n,e,t,s){let i=Po(n),o=Po(e);n==e&&(i==-1?(n*=t,e/=t):(n/=t,e*=t));let a=t==10?Ft:rl,p=i==1?ot:mt,u=o==1?mt:ot,d=p(a(Oe(n))),w=u(a(Oe(e))),g=In(t,d),b=In(t,w);return t==10&&(d<0&&(g=ge(g,-d)),w<0&&(b=ge(b,-w))),s||t==2?(n=g*i,e=b*o):(n=cl(n,g),e=Rs(e,b)),[n,e]}function ir(n,e,t,s){let i=Os(n,e,t,s);return n==0&&(i[0]=0),e==0&&(i[1]=0),i}var rr=.1,$o={mode:3,pad:rr},as={pad:0,soft:null,mode:0},wc={min:as,max:as};function Ns(n,e,t,s){return zs(t)?No(n,e,t):(as.pad=t,as.soft=s?0:null,as.mode=s?3:0,No(n,e,wc))}function le(n,e){return n??e}function yc(n,e,t){for(e=le(e,0),t=le(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function No(n,e,t){let s=t.min,i=t.max,o=le(s.pad,0),a=le(i.pad,0),p=le(s.hard,-me),u=le(i.hard,me),d=le(s.soft,me),w=le(i.soft,-me),g=le(s.mode,0),b=le(i.mode,0),k=e-n,S=Ft(k),C=Ye(Oe(n),Oe(e)),I=Ft(C),$=Oe(I-S);(k<1e-24||$>10)&&(k=0,(n==0||e==0)&&(k=1e-24,g==2&&d!=me&&(o=0),b==2&&w!=-me&&(a=0)));let x=k||C||1e3,D=Ft(x),M=In(10,ot(D)),J=x*(k==0?n==0?.1:1:o),R=ge(cl(n-J,M/10),24),X=n>=d&&(g==1||g==3&&R<=d||g==2&&R>=d)?d:me,Y=Ye(p,R<X&&n>=X?X:St(X,R)),ne=x*(k==0?e==0?.1:1:a),q=ge(Rs(e+ne,M/10),24),L=e<=w&&(b==1||b==3&&q>=w||b==2&&q<=w)?w:-me,Q=St(u,q>L&&e<=L?L:Ye(L,q));return Y==Q&&Y==0&&(Q=100),[Y,Q]}var xc=new Intl.NumberFormat(Vn?mc.language:"en-US"),or=n=>xc.format(n),lt=Math,Ls=lt.PI,Oe=lt.abs,ot=lt.floor,Ae=lt.round,mt=lt.ceil,St=lt.min,Ye=lt.max,In=lt.pow,Po=lt.sign,Ft=lt.log10,rl=lt.log2,_c=(n,e=1)=>lt.sinh(n)*e,Wi=(n,e=1)=>lt.asinh(n/e),me=1/0;function Ao(n){return(Ft((n^n>>31)-(n>>31))|0)+1}function Yi(n,e,t){return St(Ye(n,e),t)}function ol(n){return typeof n=="function"}function se(n){return ol(n)?n:()=>n}var kc=()=>{},ll=n=>n,al=(n,e)=>e,Sc=n=>null,Oo=n=>!0,Ro=(n,e)=>n==e,Tc=/\.\d*?(?=9{6,}|0{6,})/gm,mn=n=>{if(pl(n)||Qt.has(n))return n;let e=`${n}`,t=e.match(Tc);if(t==null)return n;let s=t[0].length-1;if(e.indexOf("e-")!=-1){let[i,o]=e.split("e");return+`${mn(i)}e${o}`}return ge(n,s)};function pn(n,e){return mn(ge(mn(n/e))*e)}function Rs(n,e){return mn(mt(mn(n/e))*e)}function cl(n,e){return mn(ot(mn(n/e))*e)}function ge(n,e=0){if(pl(n))return n;let t=10**e,s=n*t*(1+Number.EPSILON);return Ae(s)/t}var Qt=new Map;function ul(n){return((""+n).split(".")[1]||"").length}function us(n,e,t,s){let i=[],o=s.map(ul);for(let a=e;a<t;a++){let p=Oe(a),u=ge(In(n,a),p);for(let d=0;d<s.length;d++){let w=n==10?+`${s[d]}e${a}`:s[d]*u,g=(a>=0?0:p)+(a>=o[d]?0:o[d]),b=n==10?w:ge(w,g);i.push(b),Qt.set(b,g)}}return i}var cs={},lr=[],Fn=[null,null],Zt=Array.isArray,pl=Number.isInteger,Mc=n=>n===void 0;function zo(n){return typeof n=="string"}function zs(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function Ec(n){return n!=null&&typeof n=="object"}var Lc=Object.getPrototypeOf(Uint8Array),fl="__proto__";function Wn(n,e=zs){let t;if(Zt(n)){let s=n.find(i=>i!=null);if(Zt(s)||e(s)){t=Array(n.length);for(let i=0;i<n.length;i++)t[i]=Wn(n[i],e)}else t=n.slice()}else if(n instanceof Lc)t=n.slice();else if(e(n)){t={};for(let s in n)s!=fl&&(t[s]=Wn(n[s],e))}else t=n;return t}function $e(n){let e=arguments;for(let t=1;t<e.length;t++){let s=e[t];for(let i in s)i!=fl&&(zs(n[i])?$e(n[i],Wn(s[i])):n[i]=Wn(s[i]))}return n}var $c=0,Nc=1,Pc=2;function Ac(n,e,t){for(let s=0,i,o=-1;s<e.length;s++){let a=e[s];if(a>o){for(i=a-1;i>=0&&n[i]==null;)n[i--]=null;for(i=a+1;i<t&&n[i]==null;)n[o=i++]=null}}}function Oc(n,e){if(Cc(n)){let a=n[0].slice();for(let p=1;p<n.length;p++)a.push(...n[p].slice(1));return Hc(a[0])||(a=zc(a)),a}let t=new Set;for(let a=0;a<n.length;a++){let u=n[a][0],d=u.length;for(let w=0;w<d;w++)t.add(u[w])}let s=[Array.from(t).sort((a,p)=>a-p)],i=s[0].length,o=new Map;for(let a=0;a<i;a++)o.set(s[0][a],a);for(let a=0;a<n.length;a++){let p=n[a],u=p[0];for(let d=1;d<p.length;d++){let w=p[d],g=Array(i).fill(void 0),b=e?e[a][d]:Nc,k=[];for(let S=0;S<w.length;S++){let C=w[S],I=o.get(u[S]);C===null?b!=$c&&(g[I]=C,b==Pc&&k.push(I)):g[I]=C}Ac(g,k,i),s.push(g)}}return s}var Rc=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function zc(n){let e=n[0],t=e.length,s=Array(t);for(let o=0;o<s.length;o++)s[o]=o;s.sort((o,a)=>e[o]-e[a]);let i=[];for(let o=0;o<n.length;o++){let a=n[o],p=Array(t);for(let u=0;u<t;u++)p[u]=a[s[u]];i.push(p)}return i}function Cc(n){let e=n[0][0],t=e.length;for(let s=1;s<n.length;s++){let i=n[s][0];if(i.length!=t)return!1;if(i!=e){for(let o=0;o<t;o++)if(i[o]!=e[o])return!1}}return!0}function Hc(n,e=100){let t=n.length;if(t<=1)return!0;let s=0,i=t-1;for(;s<=i&&n[s]==null;)s++;for(;i>=s&&n[i]==null;)i--;if(i<=s)return!0;let o=Ye(1,ot((i-s+1)/e));for(let a=n[s],p=s+o;p<=i;p+=o){let u=n[p];if(u!=null){if(u<=a)return!1;a=u}}return!0}var dl=["January","February","March","April","May","June","July","August","September","October","November","December"],hl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function ml(n){return n.slice(0,3)}var Dc=hl.map(ml),Ic=dl.map(ml),Fc={MMMM:dl,MMM:Ic,WWWW:hl,WWW:Dc};function is(n){return(n<10?"0":"")+n}function Wc(n){return(n<10?"00":n<100?"0":"")+n}var Uc={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>is(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>is(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>is(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>is(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>is(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>Wc(n.getMilliseconds())};function ar(n,e){e=e||Fc;let t=[],s=/\{([a-z]+)\}|[^{]+/gi,i;for(;i=s.exec(n);)t.push(i[0][0]=="{"?Uc[i[1]]:i[0]);return o=>{let a="";for(let p=0;p<t.length;p++)a+=typeof t[p]=="string"?t[p]:t[p](o,e);return a}}var Vc=new Intl.DateTimeFormat().resolvedOptions().timeZone;function jc(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==Vc?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var gl=n=>n%1==0,Ps=[1,2,2.5,5],Bc=us(10,-32,0,Ps),bl=us(10,0,32,Ps),Kc=bl.filter(gl),fn=Bc.concat(bl),cr=`
`,vl="{YYYY}",Co=cr+vl,wl="{M}/{D}",ls=cr+wl,Ms=ls+"/{YY}",yl="{aa}",Gc="{h}:{mm}",Hn=Gc+yl,Ho=cr+Hn,Do=":{ss}",pe=null;function xl(n){let e=n*1e3,t=e*60,s=t*60,i=s*24,o=i*30,a=i*365,u=(n==1?us(10,0,3,Ps).filter(gl):us(10,-3,0,Ps)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,s,s*2,s*3,s*4,s*6,s*8,s*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,vl,pe,pe,pe,pe,pe,pe,1],[i*28,"{MMM}",Co,pe,pe,pe,pe,pe,1],[i,wl,Co,pe,pe,pe,pe,pe,1],[s,"{h}"+yl,Ms,pe,ls,pe,pe,pe,1],[t,Hn,Ms,pe,ls,pe,pe,pe,1],[e,Do,Ms+" "+Hn,pe,ls+" "+Hn,pe,Ho,pe,1],[n,Do+".{fff}",Ms+" "+Hn,pe,ls+" "+Hn,pe,Ho,pe,1]];function w(g){return(b,k,S,C,I,$)=>{let x=[],D=I>=a,M=I>=o&&I<a,J=g(S),R=ge(J*n,3),X=Ui(J.getFullYear(),D?0:J.getMonth(),M||D?1:J.getDate()),Y=ge(X*n,3);if(M||D){let ne=M?I/o:0,q=D?I/a:0,L=R==Y?R:ge(Ui(X.getFullYear()+q,X.getMonth()+ne,1)*n,3),Q=new Date(Ae(L/n)),F=Q.getFullYear(),K=Q.getMonth();for(let j=0;L<=C;j++){let ie=Ui(F+q*j,K+ne*j,1),V=ie-g(ge(ie*n,3));L=ge((+ie+V)*n,3),L<=C&&x.push(L)}}else{let ne=I>=i?i:I,q=ot(S)-ot(R),L=Y+q+Rs(R-Y,ne);x.push(L);let Q=g(L),F=Q.getHours()+Q.getMinutes()/t+Q.getSeconds()/s,K=I/s,j=b.axes[k]._space,ie=$/j;for(;L=ge(L+I,n==1?0:3),!(L>C);)if(K>1){let V=ot(ge(F+K,6))%24,re=g(L).getHours()-V;re>1&&(re=-1),L-=re*s,F=(F+K)%24;let de=x[x.length-1];ge((L-de)/I,3)*ie>=.7&&x.push(L)}else x.push(L)}return x}}return[u,d,w]}var[qc,Yc,Jc]=xl(1),[Zc,Qc,Xc]=xl(.001);us(2,-53,53,[1]);function Io(n,e){return n.map(t=>t.map((s,i)=>i==0||i==8||s==null?s:e(i==1||t[8]==0?s:t[1]+s)))}function Fo(n,e){return(t,s,i,o,a)=>{let p=e.find(S=>a>=S[0])||e[e.length-1],u,d,w,g,b,k;return s.map(S=>{let C=n(S),I=C.getFullYear(),$=C.getMonth(),x=C.getDate(),D=C.getHours(),M=C.getMinutes(),J=C.getSeconds(),R=I!=u&&p[2]||$!=d&&p[3]||x!=w&&p[4]||D!=g&&p[5]||M!=b&&p[6]||J!=k&&p[7]||p[1];return u=I,d=$,w=x,g=D,b=M,k=J,R(C)})}}function eu(n,e){let t=ar(e);return(s,i,o,a,p)=>i.map(u=>t(n(u)))}function Ui(n,e,t){return new Date(n,e,t)}function Wo(n,e){return e(n)}var tu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Uo(n,e){return(t,s,i,o)=>o==null?nr:e(n(s))}function nu(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function su(n,e){return n.series[e].fill(n,e)}var iu={show:!0,live:!0,isolate:!1,mount:kc,markers:{show:!0,width:2,stroke:nu,fill:su,dash:"solid"},idx:null,idxs:null,values:[]};function ru(n,e){let t=n.cursor.points,s=ht(),i=t.size(n,e);xe(s,rs,i),xe(s,os,i);let o=i/-2;xe(s,"marginLeft",o),xe(s,"marginTop",o);let a=t.width(n,e,i);return a&&xe(s,"borderWidth",a),s}function ou(n,e){let t=n.series[e].points;return t._fill||t._stroke}function lu(n,e){let t=n.series[e].points;return t._stroke||t._fill}function au(n,e){return n.series[e].points.size}var Vi=[0,0];function cu(n,e,t){return Vi[0]=e,Vi[1]=t,Vi}function Es(n,e,t,s=!0){return i=>{i.button==0&&(!s||i.target==e)&&t(i)}}function ji(n,e,t,s=!0){return i=>{(!s||i.target==e)&&t(i)}}var uu={show:!0,x:!0,y:!0,lock:!1,move:cu,points:{one:!1,show:ru,size:au,width:0,stroke:lu,fill:ou},bind:{mousedown:Es,mouseup:Es,click:Es,dblclick:Es,mousemove:ji,mouseleave:ji,mouseenter:ji},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,s,i)=>s-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},_l={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ur=$e({},_l,{filter:al}),kl=$e({},ur,{size:10}),Sl=$e({},_l,{show:!1}),pr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Tl="bold "+pr,Ml=1.5,Vo={show:!0,scale:"x",stroke:tr,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Tl,side:2,grid:ur,ticks:kl,border:Sl,font:pr,lineGap:Ml,rotate:0},pu="Value",fu="Time",jo={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function du(n,e,t,s,i){return e.map(o=>o==null?"":or(o))}function hu(n,e,t,s,i,o,a){let p=[],u=Qt.get(i)||0;t=a?t:ge(Rs(t,i),u);for(let d=t;d<=s;d=ge(d+i,u))p.push(Object.is(d,-0)?0:d);return p}function Ji(n,e,t,s,i,o,a){let p=[],u=n.scales[n.axes[e].scale].log,d=u==10?Ft:rl,w=ot(d(t));i=In(u,w),u==10&&(i=fn[kt(i,fn)]);let g=t,b=i*u;u==10&&(b=fn[kt(b,fn)]);do p.push(g),g=g+i,u==10&&!Qt.has(g)&&(g=ge(g,Qt.get(i))),g>=b&&(i=g,b=i*u,u==10&&(b=fn[kt(b,fn)]));while(g<=s);return p}function mu(n,e,t,s,i,o,a){let u=n.scales[n.axes[e].scale].asinh,d=s>u?Ji(n,e,Ye(u,t),s,i):[u],w=s>=0&&t<=0?[0]:[];return(t<-u?Ji(n,e,Ye(u,-s),-t,i):[u]).reverse().map(b=>-b).concat(w,d)}var El=/./,gu=/[12357]/,bu=/[125]/,Bo=/1/,Zi=(n,e,t,s)=>n.map((i,o)=>e==4&&i==0||o%s==0&&t.test(i.toExponential()[i<0?1:0])?i:null);function vu(n,e,t,s,i){let o=n.axes[t],a=o.scale,p=n.scales[a],u=n.valToPos,d=o._space,w=u(10,a),g=u(9,a)-w>=d?El:u(7,a)-w>=d?gu:u(5,a)-w>=d?bu:Bo;if(g==Bo){let b=Oe(u(1,a)-w);if(b<d)return Zi(e.slice().reverse(),p.distr,g,mt(d/b)).reverse()}return Zi(e,p.distr,g,1)}function wu(n,e,t,s,i){let o=n.axes[t],a=o.scale,p=o._space,u=n.valToPos,d=Oe(u(1,a)-u(2,a));return d<p?Zi(e.slice().reverse(),3,El,mt(p/d)).reverse():e}function yu(n,e,t,s){return s==null?nr:e==null?"":or(e)}var Ko={show:!0,scale:"y",stroke:tr,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Tl,side:3,grid:ur,ticks:kl,border:Sl,font:pr,lineGap:Ml,rotate:0};function xu(n,e){let t=3+(n||1)*2;return ge(t*e,3)}function _u(n,e){let{scale:t,idxs:s}=n.series[0],i=n._data[0],o=n.valToPos(i[s[0]],t,!0),a=n.valToPos(i[s[1]],t,!0),p=Oe(a-o),u=n.series[e],d=p/(u.points.space*ce);return s[1]-s[0]<=d}var Go={scale:null,auto:!0,sorted:0,min:me,max:-me},Ll=(n,e,t,s,i)=>i,qo={show:!0,auto:!0,sorted:0,gaps:Ll,alpha:1,facets:[$e({},Go,{scale:"x"}),$e({},Go,{scale:"y"})]},Yo={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ll,alpha:1,points:{show:_u,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function ku(n,e,t,s,i){return t/10}var $l={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Su=$e({},$l,{time:!1,ori:1}),Jo={};function Nl(n,e){let t=Jo[n];return t||(t={key:n,plots:[],sub(s){t.plots.push(s)},unsub(s){t.plots=t.plots.filter(i=>i!=s)},pub(s,i,o,a,p,u,d){for(let w=0;w<t.plots.length;w++)t.plots[w]!=i&&t.plots[w].pub(s,i,o,a,p,u,d)}},n!=null&&(Jo[n]=t)),t}var Un=1,Qi=2;function gn(n,e,t){let s=n.mode,i=n.series[e],o=s==2?n._data[e]:n._data,a=n.scales,p=n.bbox,u=o[0],d=s==2?o[1]:o[e],w=s==2?a[i.facets[0].scale]:a[n.series[0].scale],g=s==2?a[i.facets[1].scale]:a[i.scale],b=p.left,k=p.top,S=p.width,C=p.height,I=n.valToPosH,$=n.valToPosV;return w.ori==0?t(i,u,d,w,g,I,$,b,k,S,C,Hs,jn,Is,Al,Rl):t(i,u,d,w,g,$,I,k,b,C,S,Ds,Bn,hr,Ol,zl)}function fr(n,e){let t=0,s=0,i=le(n.bands,lr);for(let o=0;o<i.length;o++){let a=i[o];a.series[0]==e?t=a.dir:a.series[1]==e&&(a.dir==1?s|=1:s|=2)}return[t,s==1?-1:s==2?1:s==3?2:0]}function Tu(n,e,t,s,i){let o=n.mode,a=n.series[e],p=o==2?a.facets[1].scale:a.scale,u=n.scales[p];return i==-1?u.min:i==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Wt(n,e,t,s,i,o){return gn(n,e,(a,p,u,d,w,g,b,k,S,C,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),D=d.ori==0?jn:Bn,M,J;x==1?(M=t,J=s):(M=s,J=t);let R=$(g(p[M],d,C,k)),X=$(b(u[M],w,I,S)),Y=$(g(p[J],d,C,k)),ne=$(b(o==1?w.max:w.min,w,I,S)),q=new Path2D(i);return D(q,Y,ne),D(q,R,ne),D(q,R,X),q})}function Cs(n,e,t,s,i,o){let a=null;if(n.length>0){a=new Path2D;let p=e==0?Is:hr,u=t;for(let g=0;g<n.length;g++){let b=n[g];if(b[1]>b[0]){let k=b[0]-u;k>0&&p(a,u,s,k,s+o),u=b[1]}}let d=t+i-u,w=10;d>0&&p(a,u,s-w/2,d,s+o+w)}return a}function Mu(n,e,t){let s=n[n.length-1];s&&s[0]==e?s[1]=t:n.push([e,t])}function dr(n,e,t,s,i,o,a){let p=[],u=n.length;for(let d=i==1?t:s;d>=t&&d<=s;d+=i)if(e[d]===null){let g=d,b=d;if(i==1)for(;++d<=s&&e[d]===null;)b=d;else for(;--d>=t&&e[d]===null;)b=d;let k=o(n[g]),S=b==g?k:o(n[b]),C=g-i;k=a<=0&&C>=0&&C<u?o(n[C]):k;let $=b+i;S=a>=0&&$>=0&&$<u?o(n[$]):S,S>=k&&p.push([k,S])}return p}function Zo(n){return n==0?ll:n==1?Ae:e=>pn(e,n)}function Pl(n){let e=n==0?Hs:Ds,t=n==0?(i,o,a,p,u,d)=>{i.arcTo(o,a,p,u,d)}:(i,o,a,p,u,d)=>{i.arcTo(a,o,u,p,d)},s=n==0?(i,o,a,p,u)=>{i.rect(o,a,p,u)}:(i,o,a,p,u)=>{i.rect(a,o,u,p)};return(i,o,a,p,u,d=0,w=0)=>{d==0&&w==0?s(i,o,a,p,u):(d=St(d,p/2,u/2),w=St(w,p/2,u/2),e(i,o+d,a),t(i,o+p,a,o+p,a+u,d),t(i,o+p,a+u,o,a+u,w),t(i,o,a+u,o,a,w),t(i,o,a,o+p,a,d),i.closePath())}}var Hs=(n,e,t)=>{n.moveTo(e,t)},Ds=(n,e,t)=>{n.moveTo(t,e)},jn=(n,e,t)=>{n.lineTo(e,t)},Bn=(n,e,t)=>{n.lineTo(t,e)},Is=Pl(0),hr=Pl(1),Al=(n,e,t,s,i,o)=>{n.arc(e,t,s,i,o)},Ol=(n,e,t,s,i,o)=>{n.arc(t,e,s,i,o)},Rl=(n,e,t,s,i,o,a)=>{n.bezierCurveTo(e,t,s,i,o,a)},zl=(n,e,t,s,i,o,a)=>{n.bezierCurveTo(t,e,i,s,a,o)};function Cl(n){return(e,t,s,i,o)=>gn(e,t,(a,p,u,d,w,g,b,k,S,C,I)=>{let{pxRound:$,points:x}=a,D,M;d.ori==0?(D=Hs,M=Al):(D=Ds,M=Ol);let J=ge(x.width*ce,3),R=(x.size-x.width)/2*ce,X=ge(R*2,3),Y=new Path2D,ne=new Path2D,{left:q,top:L,width:Q,height:F}=e.bbox;Is(ne,q-X,L-X,Q+X*2,F+X*2);let K=j=>{if(u[j]!=null){let ie=$(g(p[j],d,C,k)),V=$(b(u[j],w,I,S));D(Y,ie+R,V),M(Y,ie,V,R,0,Ls*2)}};if(o)o.forEach(K);else for(let j=s;j<=i;j++)K(j);return{stroke:J>0?Y:null,fill:Y,clip:ne,flags:Un|Qi}})}function Hl(n){return(e,t,s,i,o,a)=>{s!=i&&(o!=s&&a!=s&&n(e,t,s),o!=i&&a!=i&&n(e,t,i),n(e,t,a))}}var Eu=Hl(jn),Lu=Hl(Bn);function Dl(n){let e=le(n?.alignGaps,0);return(t,s,i,o)=>gn(t,s,(a,p,u,d,w,g,b,k,S,C,I)=>{[i,o]=As(u,i,o);let $=a.pxRound,x=F=>$(g(F,d,C,k)),D=F=>$(b(F,w,I,S)),M,J;d.ori==0?(M=jn,J=Eu):(M=Bn,J=Lu);let R=d.dir*(d.ori==0?1:-1),X={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},Y=X.stroke,ne=!1;if(o-i>=C*4){let F=W=>t.posToVal(W,d.key,!0),K=null,j=null,ie,V,Je,_e=x(p[R==1?i:o]),re=x(p[i]),de=x(p[o]),ee=F(R==1?re+1:de-1);for(let W=R==1?i:o;W>=i&&W<=o;W+=R){let Ne=p[W],ke=(R==1?Ne<ee:Ne>ee)?_e:x(Ne),ue=u[W];ke==_e?ue!=null?(V=ue,K==null?(M(Y,ke,D(V)),ie=K=j=V):V<K?K=V:V>j&&(j=V)):ue===null&&(ne=!0):(K!=null&&J(Y,_e,D(K),D(j),D(ie),D(V)),ue!=null?(V=ue,M(Y,ke,D(V)),K=j=ie=V):(K=j=null,ue===null&&(ne=!0)),_e=ke,ee=F(_e+R))}K!=null&&K!=j&&Je!=_e&&J(Y,_e,D(K),D(j),D(ie),D(V))}else for(let F=R==1?i:o;F>=i&&F<=o;F+=R){let K=u[F];K===null?ne=!0:K!=null&&M(Y,x(p[F]),D(K))}let[L,Q]=fr(t,s);if(a.fill!=null||L!=0){let F=X.fill=new Path2D(Y),K=a.fillTo(t,s,a.min,a.max,L),j=D(K),ie=x(p[i]),V=x(p[o]);R==-1&&([V,ie]=[ie,V]),M(F,V,j),M(F,ie,j)}if(!a.spanGaps){let F=[];ne&&F.push(...dr(p,u,i,o,R,x,e)),X.gaps=F=a.gaps(t,s,i,o,F),X.clip=Cs(F,d.ori,k,S,C,I)}return Q!=0&&(X.band=Q==2?[Wt(t,s,i,o,Y,-1),Wt(t,s,i,o,Y,1)]:Wt(t,s,i,o,Y,Q)),X})}function $u(n){let e=le(n.align,1),t=le(n.ascDesc,!1),s=le(n.alignGaps,0),i=le(n.extend,!1);return(o,a,p,u)=>gn(o,a,(d,w,g,b,k,S,C,I,$,x,D)=>{[p,u]=As(g,p,u);let M=d.pxRound,{left:J,width:R}=o.bbox,X=re=>M(S(re,b,x,I)),Y=re=>M(C(re,k,D,$)),ne=b.ori==0?jn:Bn,q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Un},L=q.stroke,Q=b.dir*(b.ori==0?1:-1),F=Y(g[Q==1?p:u]),K=X(w[Q==1?p:u]),j=K,ie=K;i&&e==-1&&(ie=J,ne(L,ie,F)),ne(L,K,F);for(let re=Q==1?p:u;re>=p&&re<=u;re+=Q){let de=g[re];if(de==null)continue;let ee=X(w[re]),W=Y(de);e==1?ne(L,ee,F):ne(L,j,W),ne(L,ee,W),F=W,j=ee}let V=j;i&&e==1&&(V=J+R,ne(L,V,F));let[Je,_e]=fr(o,a);if(d.fill!=null||Je!=0){let re=q.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Je),ee=Y(de);ne(re,V,ee),ne(re,ie,ee)}if(!d.spanGaps){let re=[];re.push(...dr(w,g,p,u,Q,X,s));let de=d.width*ce/2,ee=t||e==1?de:-de,W=t||e==-1?-de:de;re.forEach(Ne=>{Ne[0]+=ee,Ne[1]+=W}),q.gaps=re=d.gaps(o,a,p,u,re),q.clip=Cs(re,b.ori,I,$,x,D)}return _e!=0&&(q.band=_e==2?[Wt(o,a,p,u,L,-1),Wt(o,a,p,u,L,1)]:Wt(o,a,p,u,L,_e)),q})}function Qo(n,e,t,s,i,o,a=me){if(n.length>1){let p=null;for(let u=0,d=1/0;u<n.length;u++)if(e[u]!==void 0){if(p!=null){let w=Oe(n[u]-n[p]);w<d&&(d=w,a=Oe(t(n[u],s,i,o)-t(n[p],s,i,o)))}p=u}}return a}function Nu(n){n=n||cs;let e=le(n.size,[.6,me,1]),t=n.align||0,s=n.gap||0,i=n.radius;i=i==null?[0,0]:typeof i=="number"?[i,0]:i;let o=se(i),a=1-e[0],p=le(e[1],me),u=le(e[2],1),d=le(n.disp,cs),w=le(n.each,k=>{}),{fill:g,stroke:b}=d;return(k,S,C,I)=>gn(k,S,($,x,D,M,J,R,X,Y,ne,q,L)=>{let Q=$.pxRound,F=t,K=s*ce,j=p*ce,ie=u*ce,V,Je;M.ori==0?[V,Je]=o(k,S):[Je,V]=o(k,S);let _e=M.dir*(M.ori==0?1:-1),re=M.ori==0?Is:hr,de=M.ori==0?w:(A,be,Pe,yn,tn,Lt,nn)=>{w(A,be,Pe,tn,yn,nn,Lt)},ee=le(k.bands,lr).find(A=>A.series[0]==S),W=ee!=null?ee.dir:0,Ne=$.fillTo(k,S,$.min,$.max,W),je=Q(X(Ne,J,L,ne)),ke,ue,bt,Xe=q,Te=Q($.width*ce),Et=!1,Ht=null,at=null,Ut=null,bn=null;g!=null&&(Te==0||b!=null)&&(Et=!0,Ht=g.values(k,S,C,I),at=new Map,new Set(Ht).forEach(A=>{A!=null&&at.set(A,new Path2D)}),Te>0&&(Ut=b.values(k,S,C,I),bn=new Map,new Set(Ut).forEach(A=>{A!=null&&bn.set(A,new Path2D)})));let{x0:vn,size:Jn}=d;if(vn!=null&&Jn!=null){F=1,x=vn.values(k,S,C,I),vn.unit==2&&(x=x.map(Pe=>k.posToVal(Y+Pe*q,M.key,!0)));let A=Jn.values(k,S,C,I);Jn.unit==2?ue=A[0]*q:ue=R(A[0],M,q,Y)-R(0,M,q,Y),Xe=Qo(x,D,R,M,q,Y,Xe),bt=Xe-ue+K}else Xe=Qo(x,D,R,M,q,Y,Xe),bt=Xe*a+K,ue=Xe-bt;bt<1&&(bt=0),Te>=ue/2&&(Te=0),bt<5&&(Q=ll);let ps=bt>0,Xt=Xe-bt-(ps?Te:0);ue=Q(Yi(Xt,ie,j)),ke=(F==0?ue/2:F==_e?0:ue)-F*_e*((F==0?K/2:0)+(ps?Te/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},wn=Et?null:new Path2D,Dt=null;if(ee!=null)Dt=k.data[ee.series[1]];else{let{y0:A,y1:be}=d;A!=null&&be!=null&&(D=be.values(k,S,C,I),Dt=A.values(k,S,C,I))}let en=V*ue,Z=Je*ue;for(let A=_e==1?C:I;A>=C&&A<=I;A+=_e){let be=D[A];if(be==null)continue;if(Dt!=null){let Ze=Dt[A]??0;if(be-Ze==0)continue;je=X(Ze,J,L,ne)}let Pe=M.distr!=2||d!=null?x[A]:A,yn=R(Pe,M,q,Y),tn=X(le(be,Ne),J,L,ne),Lt=Q(yn-ke),nn=Q(Ye(tn,je)),et=Q(St(tn,je)),ct=nn-et;if(be!=null){let Ze=be<0?Z:en,vt=be<0?en:Z;Et?(Te>0&&Ut[A]!=null&&re(bn.get(Ut[A]),Lt,et+ot(Te/2),ue,Ye(0,ct-Te),Ze,vt),Ht[A]!=null&&re(at.get(Ht[A]),Lt,et+ot(Te/2),ue,Ye(0,ct-Te),Ze,vt)):re(wn,Lt,et+ot(Te/2),ue,Ye(0,ct-Te),Ze,vt),de(k,S,A,Lt-Te/2,et,ue+Te,ct)}}return Te>0?Be.stroke=Et?bn:wn:Et||(Be._fill=$.width==0?$._fill:$._stroke??$._fill,Be.width=0),Be.fill=Et?at:wn,Be})}function Pu(n,e){let t=le(e?.alignGaps,0);return(s,i,o,a)=>gn(s,i,(p,u,d,w,g,b,k,S,C,I,$)=>{[o,a]=As(d,o,a);let x=p.pxRound,D=V=>x(b(V,w,I,S)),M=V=>x(k(V,g,$,C)),J,R,X;w.ori==0?(J=Hs,X=jn,R=Rl):(J=Ds,X=Bn,R=zl);let Y=w.dir*(w.ori==0?1:-1),ne=D(u[Y==1?o:a]),q=ne,L=[],Q=[];for(let V=Y==1?o:a;V>=o&&V<=a;V+=Y)if(d[V]!=null){let _e=u[V],re=D(_e);L.push(q=re),Q.push(M(d[V]))}let F={stroke:n(L,Q,J,X,R,x),fill:null,clip:null,band:null,gaps:null,flags:Un},K=F.stroke,[j,ie]=fr(s,i);if(p.fill!=null||j!=0){let V=F.fill=new Path2D(K),Je=p.fillTo(s,i,p.min,p.max,j),_e=M(Je);X(V,q,_e),X(V,ne,_e)}if(!p.spanGaps){let V=[];V.push(...dr(u,d,o,a,Y,D,t)),F.gaps=V=p.gaps(s,i,o,a,V),F.clip=Cs(V,w.ori,S,C,I,$)}return ie!=0&&(F.band=ie==2?[Wt(s,i,o,a,K,-1),Wt(s,i,o,a,K,1)]:Wt(s,i,o,a,K,ie)),F})}function Au(n){return Pu(Ou,n)}function Ou(n,e,t,s,i,o){let a=n.length;if(a<2)return null;let p=new Path2D;if(t(p,n[0],e[0]),a==2)s(p,n[1],e[1]);else{let u=Array(a),d=Array(a-1),w=Array(a-1),g=Array(a-1);for(let b=0;b<a-1;b++)w[b]=e[b+1]-e[b],g[b]=n[b+1]-n[b],d[b]=w[b]/g[b];u[0]=d[0];for(let b=1;b<a-1;b++)d[b]===0||d[b-1]===0||d[b-1]>0!=d[b]>0?u[b]=0:(u[b]=3*(g[b-1]+g[b])/((2*g[b]+g[b-1])/d[b-1]+(g[b]+2*g[b-1])/d[b]),isFinite(u[b])||(u[b]=0));u[a-1]=d[a-2];for(let b=0;b<a-1;b++)i(p,n[b]+g[b]/3,e[b]+u[b]*g[b]/3,n[b+1]-g[b]/3,e[b+1]-u[b+1]*g[b]/3,n[b+1],e[b+1])}return p}var Xi=new Set;function Xo(){for(let n of Xi)n.syncRect(!0)}Vn&&(hn(dc,Dn,Xo),hn(hc,Dn,Xo,!0),hn($s,Dn,()=>{Fe.pxRatio=ce}));var Ru=Dl(),zu=Cl();function el(n,e,t,s){return(s?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((o,a)=>er(o,a,e,t))}function Cu(n,e){return n.map((t,s)=>s==0?{}:$e({},e,t))}function er(n,e,t,s){return $e({},e==0?t:s,n)}function Il(n,e,t){return e==null?Fn:[e,t]}var Hu=Il;function Du(n,e,t){return e==null?Fn:Ns(e,t,rr,!0)}function Fl(n,e,t,s){return e==null?Fn:Os(e,t,n.scales[s].log,!1)}var Iu=Fl;function Wl(n,e,t,s){return e==null?Fn:ir(e,t,n.scales[s].log,!1)}var Fu=Wl;function Wu(n,e,t,s,i){let o=Ye(Ao(n),Ao(e)),a=e-n,p=kt(i/s*a,t);do{let u=t[p],d=s*u/a;if(d>=i&&o+(u<5?Qt.get(u):0)<=17)return[u,d]}while(++p<t.length);return[0,0]}function tl(n){let e,t;return n=n.replace(/(\d+)px/,(s,i)=>(e=Ae((t=+i)*ce))+"px"),[n,e,t]}function Uu(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=ge(e[2]*ce,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Fe(n,e,t){let s={mode:le(n.mode,1)},i=s.mode;function o(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?1-m:m)}function a(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?m:1-m)}function p(r,l,c,f){return l.ori==0?o(r,l,c,f):a(r,l,c,f)}s.valToPosH=o,s.valToPosV=a;let u=!1;s.status=0;let d=s.root=ht(Ya);if(n.id!=null&&(d.id=n.id),rt(d,n.class),n.title){let r=ht(Qa,d);r.textContent=n.title}let w=_t("canvas"),g=s.ctx=w.getContext("2d"),b=ht(Xa,d);hn("click",b,r=>{r.target===S&&(ve!=Pn||Se!=An)&&Ue.click(s,r)},!0);let k=s.under=ht(ec,b);b.appendChild(w);let S=s.over=ht(tc,b);n=Wn(n);let C=+le(n.pxAlign,1),I=Zo(C);(n.plugins||[]).forEach(r=>{r.opts&&(n=r.opts(s,n)||n)});let $=n.ms||.001,x=s.series=i==1?el(n.series||[],jo,Yo,!1):Cu(n.series||[null],qo),D=s.axes=el(n.axes||[],Vo,Ko,!0),M=s.scales={},J=s.bands=n.bands||[];J.forEach(r=>{r.fill=se(r.fill||null),r.dir=le(r.dir,-1)});let R=i==2?x[1].facets[0].scale:x[0].scale,X={axes:La,series:ka},Y=(n.drawOrder||["axes","series"]).map(r=>X[r]);function ne(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(s,c,r.min,r.max,r.key)):r.distr==4?c=>Wi(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let f=l(c),{_min:m,_max:v}=r,y=v-m;return(f-m)/y}}function q(r){let l=M[r];if(l==null){let c=(n.scales||cs)[r]||cs;if(c.from!=null){q(c.from);let f=$e({},M[c.from],c,{key:r});f.valToPct=ne(f),M[r]=f}else{l=M[r]=$e({},r==R?$l:Su,c),l.key=r;let f=l.time,m=l.range,v=Zt(m);if((r!=R||i==2&&!f)&&(v&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?$o:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?$o:{mode:1,hard:m[1],soft:m[1]}},v=!1),!v&&zs(m))){let y=m;m=(_,T,N)=>T==null?Fn:Ns(T,N,y)}l.range=se(m||(f?Hu:r==R?l.distr==3?Iu:l.distr==4?Fu:Il:l.distr==3?Fl:l.distr==4?Wl:Du)),l.auto=se(v?!1:l.auto),l.clamp=se(l.clamp||ku),l._min=l._max=null,l.valToPct=ne(l)}}}q("x"),q("y"),i==1&&x.forEach(r=>{q(r.scale)}),D.forEach(r=>{q(r.scale)});for(let r in n.scales)q(r);let L=M[R],Q=L.distr,F,K;L.ori==0?(rt(d,Ja),F=o,K=a):(rt(d,Za),F=a,K=o);let j={};for(let r in M){let l=M[r];(l.min!=null||l.max!=null)&&(j[r]={min:l.min,max:l.max},l.min=l.max=null)}let ie=n.tzDate||(r=>new Date(Ae(r/$))),V=n.fmtDate||ar,Je=$==1?Jc(ie):Xc(ie),_e=Fo(ie,Io($==1?Yc:Qc,V)),re=Uo(ie,Wo(tu,V)),de=[],ee=s.legend=$e({},iu,n.legend),W=s.cursor=$e({},uu,{drag:{y:i==2}},n.cursor),Ne=ee.show,je=W.show,ke=ee.markers;ee.idxs=de,ke.width=se(ke.width),ke.dash=se(ke.dash),ke.stroke=se(ke.stroke),ke.fill=se(ke.fill);let ue,bt,Xe,Te=[],Et=[],Ht,at=!1,Ut={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(s,1,0):{_:0};for(let l in Ht)Ut[l]=nr}if(Ne)if(ue=_t("table",lc,d),Xe=_t("tbody",null,ue),ee.mount(s,ue),at){bt=_t("thead",null,ue,Xe);let r=_t("tr",null,bt);_t("th",null,r);for(var bn in Ht)_t("th",go,r).textContent=bn}else rt(ue,cc),ee.live&&rt(ue,ac);let vn={show:!0},Jn={show:!1};function ps(r,l){if(l==0&&(at||!ee.live||i==2))return Fn;let c=[],f=_t("tr",uc,Xe,Xe.childNodes[l]);rt(f,r.class),r.show||rt(f,dn);let m=_t("th",null,f);if(ke.show){let _=ht(pc,m);if(l>0){let T=ke.width(s,l);T&&(_.style.border=T+"px "+ke.dash(s,l)+" "+ke.stroke(s,l)),_.style.background=ke.fill(s,l)}}let v=ht(go,m);r.label instanceof HTMLElement?v.appendChild(r.label):v.textContent=r.label,l>0&&(ke.show||(v.style.color=r.width>0?ke.stroke(s,l):ke.fill(s,l)),Be("click",m,_=>{if(W._lock)return;rn(_);let T=x.indexOf(r);if((_.ctrlKey||_.metaKey)!=ee.isolate){let N=x.some((P,z)=>z>0&&z!=T&&P.show);x.forEach((P,z)=>{z>0&&Nt(z,N?z==T?vn:Jn:vn,!0,Le.setSeries)})}else Nt(T,{show:!r.show},!0,Le.setSeries)},!1),_n&&Be(yo,m,_=>{W._lock||(rn(_),Nt(x.indexOf(r),Rn,!0,Le.setSeries))},!1));for(var y in Ht){let _=_t("td",fc,f);_.textContent="--",c.push(_)}return[f,c]}let Xt=new Map;function Be(r,l,c,f=!0){let m=Xt.get(l)||{},v=W.bind[r](s,l,c,f);v&&(hn(r,l,m[r]=v),Xt.set(l,m))}function wn(r,l,c){let f=Xt.get(l)||{};for(let m in f)(r==null||m==r)&&(qi(m,l,f[m]),delete f[m]);r==null&&Xt.delete(l)}let Dt=0,en=0,Z=0,A=0,be=0,Pe=0,yn=be,tn=Pe,Lt=Z,nn=A,et=0,ct=0,Ze=0,vt=0;s.bbox={};let ui=!1,fs=!1,xn=!1,sn=!1,ds=!1,ut=!1;function pi(r,l,c){(c||r!=s.width||l!=s.height)&&Er(r,l),En(!1),xn=!0,fs=!0,Ln()}function Er(r,l){s.width=Dt=Z=r,s.height=en=A=l,be=Pe=0,ga(),ba();let c=s.bbox;et=c.left=pn(be*ce,.5),ct=c.top=pn(Pe*ce,.5),Ze=c.width=pn(Z*ce,.5),vt=c.height=pn(A*ce,.5)}let da=3;function ha(){let r=!1,l=0;for(;!r;){l++;let c=Ma(l),f=Ea(l);r=l==da||c&&f,r||(Er(s.width,s.height),fs=!0)}}function ma({width:r,height:l}){pi(r,l)}s.setSize=ma;function ga(){let r=!1,l=!1,c=!1,f=!1;D.forEach((m,v)=>{if(m.show&&m._show){let{side:y,_size:_}=m,T=y%2,N=m.label!=null?m.labelSize:0,P=_+N;P>0&&(T?(Z-=P,y==3?(be+=P,f=!0):c=!0):(A-=P,y==0?(Pe+=P,r=!0):l=!0))}}),on[0]=r,on[1]=c,on[2]=l,on[3]=f,Z-=Vt[1]+Vt[3],be+=Vt[3],A-=Vt[2]+Vt[0],Pe+=Vt[0]}function ba(){let r=be+Z,l=Pe+A,c=be,f=Pe;function m(v,y){switch(v){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}D.forEach((v,y)=>{if(v.show&&v._show){let _=v.side;v._pos=m(_,v._size),v.label!=null&&(v._lpos=m(_,v.labelSize))}})}if(W.dataIdx==null){let r=W.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=se(r.prox),f=r.bias??=0;W.dataIdx=(m,v,y,_)=>{if(v==0)return y;let T=y,N=c(m,v,y,_)??me,P=N>=0&&N<me,z=L.ori==0?Z:A,G=W.left,ae=e[0],oe=e[v];if(l.has(oe[y])){T=null;let te=null,B=null,U;if(f==0||f==-1)for(U=y;te==null&&U-- >0;)l.has(oe[U])||(te=U);if(f==0||f==1)for(U=y;B==null&&U++<oe.length;)l.has(oe[U])||(B=U);if(te!=null||B!=null)if(P){let ye=te==null?-1/0:F(ae[te],L,z,0),Me=B==null?1/0:F(ae[B],L,z,0),Ie=G-ye,he=Me-G;Ie<=he?Ie<=N&&(T=te):he<=N&&(T=B)}else T=B==null?te:te==null?B:y-te<=B-y?te:B}else P&&Oe(G-F(ae[y],L,z,0))>N&&(T=null);return T}}let rn=r=>{W.event=r};W.idxs=de,W._lock=!1;let Ve=W.points;Ve.show=se(Ve.show),Ve.size=se(Ve.size),Ve.stroke=se(Ve.stroke),Ve.width=se(Ve.width),Ve.fill=se(Ve.fill);let $t=s.focus=$e({},n.focus||{alpha:.3},W.focus),_n=$t.prox>=0,kn=_n&&Ve.one,pt=[],Sn=[],Tn=[];function Lr(r,l){let c=Ve.show(s,l);if(c instanceof HTMLElement)return rt(c,oc),rt(c,r.class),Ct(c,-10,-10,Z,A),S.insertBefore(c,pt[l]),c}function $r(r,l){if(i==1||l>0){let c=i==1&&M[r.scale].time,f=r.value;r.value=c?zo(f)?Uo(ie,Wo(f,V)):f||re:f||yu,r.label=r.label||(c?fu:pu)}if(kn||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Ru||Sc,r.fillTo=se(r.fillTo||Tu),r.pxAlign=+le(r.pxAlign,C),r.pxRound=Zo(r.pxAlign),r.stroke=se(r.stroke||null),r.fill=se(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=xu(Ye(1,r.width),1),f=r.points=$e({},{size:c,width:Ye(1,c*.2),stroke:r.stroke,space:c*2,paths:zu,_stroke:null,_fill:null},r.points);f.show=se(f.show),f.filter=se(f.filter),f.fill=se(f.fill),f.stroke=se(f.stroke),f.paths=se(f.paths),f.pxAlign=r.pxAlign}if(Ne){let c=ps(r,l);Te.splice(l,0,c[0]),Et.splice(l,0,c[1]),ee.values.push(null)}if(je){de.splice(l,0,null);let c=null;kn?l==0&&(c=Lr(r,l)):l>0&&(c=Lr(r,l)),pt.splice(l,0,c),Sn.splice(l,0,0),Tn.splice(l,0,0)}De("addSeries",l)}function va(r,l){l=l??x.length,r=i==1?er(r,l,jo,Yo):er(r,l,{},qo),x.splice(l,0,r),$r(x[l],l)}s.addSeries=va;function wa(r){if(x.splice(r,1),Ne){ee.values.splice(r,1),Et.splice(r,1);let l=Te.splice(r,1)[0];wn(null,l.firstChild),l.remove()}je&&(de.splice(r,1),pt.splice(r,1)[0].remove(),Sn.splice(r,1),Tn.splice(r,1)),De("delSeries",r)}s.delSeries=wa;let on=[!1,!1,!1,!1];function ya(r,l){if(r._show=r.show,r.show){let c=r.side%2,f=M[r.scale];f==null&&(r.scale=c?x[1].scale:R,f=M[r.scale]);let m=f.time;r.size=se(r.size),r.space=se(r.space),r.rotate=se(r.rotate),Zt(r.incrs)&&r.incrs.forEach(y=>{!Qt.has(y)&&Qt.set(y,ul(y))}),r.incrs=se(r.incrs||(f.distr==2?Kc:m?$==1?qc:Zc:fn)),r.splits=se(r.splits||(m&&f.distr==1?Je:f.distr==3?Ji:f.distr==4?mu:hu)),r.stroke=se(r.stroke),r.grid.stroke=se(r.grid.stroke),r.ticks.stroke=se(r.ticks.stroke),r.border.stroke=se(r.border.stroke);let v=r.values;r.values=Zt(v)&&!Zt(v[0])?se(v):m?Zt(v)?Fo(ie,Io(v,V)):zo(v)?eu(ie,v):v||_e:v||du,r.filter=se(r.filter||(f.distr>=3&&f.log==10?vu:f.distr==3&&f.log==2?wu:al)),r.font=tl(r.font),r.labelFont=tl(r.labelFont),r._size=r.size(s,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(on[l]=!0,r._el=ht(nc,b))}}function Zn(r,l,c,f){let[m,v,y,_]=c,T=l%2,N=0;return T==0&&(_||v)&&(N=l==0&&!m||l==2&&!y?Ae(Vo.size/3):0),T==1&&(m||y)&&(N=l==1&&!v||l==3&&!_?Ae(Ko.size/2):0),N}let Nr=s.padding=(n.padding||[Zn,Zn,Zn,Zn]).map(r=>se(le(r,Zn))),Vt=s._padding=Nr.map((r,l)=>r(s,l,on,0)),We,Re=null,ze=null,hs=i==1?x[0].idxs:null,wt=null,Qn=!1;function Pr(r,l){if(e=r??[],s.data=s._data=e,i==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(s.data=s._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(Q==2){c=e.slice();let f=c[0]=Array(We);for(let m=0;m<We;m++)f[m]=m}s._data=e=c}if(En(!0),De("setData"),Q==2&&(xn=!0),l!==!1){let c=L;c.auto(s,Qn)?fi():Bt(R,c.min,c.max),sn=sn||W.left>=0,ut=!0,Ln()}}s.setData=Pr;function fi(){Qn=!0;let r,l;i==1&&(We>0?(Re=hs[0]=0,ze=hs[1]=We-1,r=e[0][Re],l=e[0][ze],Q==2?(r=Re,l=ze):r==l&&(Q==3?[r,l]=Os(r,r,L.log,!1):Q==4?[r,l]=ir(r,r,L.log,!1):L.time?l=r+Ae(86400/$):[r,l]=Ns(r,l,rr,!0))):(Re=hs[0]=r=null,ze=hs[1]=l=null)),Bt(R,r,l)}let ms,Mn,di,hi,mi,gi,bi,vi,wi,Qe;function Ar(r,l,c,f,m,v){r??=vo,c??=lr,f??="butt",m??=vo,v??="round",r!=ms&&(g.strokeStyle=ms=r),m!=Mn&&(g.fillStyle=Mn=m),l!=di&&(g.lineWidth=di=l),v!=mi&&(g.lineJoin=mi=v),f!=gi&&(g.lineCap=gi=f),c!=hi&&g.setLineDash(hi=c)}function Or(r,l,c,f){l!=Mn&&(g.fillStyle=Mn=l),r!=bi&&(g.font=bi=r),c!=vi&&(g.textAlign=vi=c),f!=wi&&(g.textBaseline=wi=f)}function yi(r,l,c,f,m=0){if(f.length>0&&r.auto(s,Qn)&&(l==null||l.min==null)){let v=le(Re,0),y=le(ze,f.length-1),_=c.min==null?vc(f,v,y,m,r.distr==3):[c.min,c.max];r.min=St(r.min,c.min=_[0]),r.max=Ye(r.max,c.max=_[1])}}let Rr={min:null,max:null};function xa(){for(let f in M){let m=M[f];j[f]==null&&(m.min==null||j[R]!=null&&m.auto(s,Qn))&&(j[f]=Rr)}for(let f in M){let m=M[f];j[f]==null&&m.from!=null&&j[m.from]!=null&&(j[f]=Rr)}j[R]!=null&&En(!0);let r={};for(let f in j){let m=j[f];if(m!=null){let v=r[f]=Wn(M[f],Ec);if(m.min!=null)$e(v,m);else if(f!=R||i==2)if(We==0&&v.from==null){let y=v.range(s,null,null,f);v.min=y[0],v.max=y[1]}else v.min=me,v.max=-me}}if(We>0){x.forEach((f,m)=>{if(i==1){let v=f.scale,y=j[v];if(y==null)return;let _=r[v];if(m==0){let T=_.range(s,_.min,_.max,v);_.min=T[0],_.max=T[1],Re=kt(_.min,e[0]),ze=kt(_.max,e[0]),ze-Re>1&&(e[0][Re]<_.min&&Re++,e[0][ze]>_.max&&ze--),f.min=wt[Re],f.max=wt[ze]}else f.show&&f.auto&&yi(_,y,f,e[m],f.sorted);f.idxs[0]=Re,f.idxs[1]=ze}else if(m>0&&f.show&&f.auto){let[v,y]=f.facets,_=v.scale,T=y.scale,[N,P]=e[m],z=r[_],G=r[T];z!=null&&yi(z,j[_],v,N,v.sorted),G!=null&&yi(G,j[T],y,P,y.sorted),f.min=y.min,f.max=y.max}});for(let f in r){let m=r[f],v=j[f];if(m.from==null&&(v==null||v.min==null)){let y=m.range(s,m.min==me?null:m.min,m.max==-me?null:m.max,f);m.min=y[0],m.max=y[1]}}}for(let f in r){let m=r[f];if(m.from!=null){let v=r[m.from];if(v.min==null)m.min=m.max=null;else{let y=m.range(s,v.min,v.max,f);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let f in r){let m=r[f],v=M[f];if(v.min!=m.min||v.max!=m.max){v.min=m.min,v.max=m.max;let y=v.distr;v._min=y==3?Ft(v.min):y==4?Wi(v.min,v.asinh):y==100?v.fwd(v.min):v.min,v._max=y==3?Ft(v.max):y==4?Wi(v.max,v.asinh):y==100?v.fwd(v.max):v.max,l[f]=c=!0}}if(c){x.forEach((f,m)=>{i==2?m>0&&l.y&&(f._paths=null):l[f.scale]&&(f._paths=null)});for(let f in l)xn=!0,De("setScale",f);je&&W.left>=0&&(sn=ut=!0)}for(let f in j)j[f]=null}function _a(r){let l=Yi(Re-1,0,We-1),c=Yi(ze+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function ka(){if(We>0){let r=x.some(l=>l._focus)&&Qe!=$t.alpha;r&&(g.globalAlpha=Qe=$t.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(zr(c,!1),zr(c,!0),l._paths==null)){let f=Qe;Qe!=l.alpha&&(g.globalAlpha=Qe=l.alpha);let m=i==2?[0,e[c][0].length-1]:_a(e[c]);l._paths=l.paths(s,c,m[0],m[1]),Qe!=f&&(g.globalAlpha=Qe=f)}}),x.forEach((l,c)=>{if(c>0&&l.show){let f=Qe;Qe!=l.alpha&&(g.globalAlpha=Qe=l.alpha),l._paths!=null&&Cr(c,!1);{let m=l._paths!=null?l._paths.gaps:null,v=l.points.show(s,c,Re,ze,m),y=l.points.filter(s,c,v,m);(v||y)&&(l.points._paths=l.points.paths(s,c,Re,ze,y),Cr(c,!0))}Qe!=f&&(g.globalAlpha=Qe=f),De("drawSeries",c)}}),r&&(g.globalAlpha=Qe=1)}}function zr(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(s,r),c._fill=c.fill(s,r)}function Cr(r,l){let c=l?x[r].points:x[r],{stroke:f,fill:m,clip:v,flags:y,_stroke:_=c._stroke,_fill:T=c._fill,_width:N=c.width}=c._paths;N=ge(N*ce,3);let P=null,z=N%2/2;l&&T==null&&(T=N>0?"#fff":_);let G=c.pxAlign==1&&z>0;if(G&&g.translate(z,z),!l){let ae=et-N/2,oe=ct-N/2,te=Ze+N,B=vt+N;P=new Path2D,P.rect(ae,oe,te,B)}l?xi(_,N,c.dash,c.cap,T,f,m,y,v):Sa(r,_,N,c.dash,c.cap,T,f,m,y,P,v),G&&g.translate(-z,-z)}function Sa(r,l,c,f,m,v,y,_,T,N,P){let z=!1;T!=0&&J.forEach((G,ae)=>{if(G.series[0]==r){let oe=x[G.series[1]],te=e[G.series[1]],B=(oe._paths||cs).band;Zt(B)&&(B=G.dir==1?B[0]:B[1]);let U,ye=null;oe.show&&B&&yc(te,Re,ze)?(ye=G.fill(s,ae)||v,U=oe._paths.clip):B=null,xi(l,c,f,m,ye,y,_,T,N,P,U,B),z=!0}}),z||xi(l,c,f,m,v,y,_,T,N,P)}let Hr=Un|Qi;function xi(r,l,c,f,m,v,y,_,T,N,P,z){Ar(r,l,c,f,m),(T||N||z)&&(g.save(),T&&g.clip(T),N&&g.clip(N)),z?(_&Hr)==Hr?(g.clip(z),P&&g.clip(P),bs(m,y),gs(r,v,l)):_&Qi?(bs(m,y),g.clip(z),gs(r,v,l)):_&Un&&(g.save(),g.clip(z),P&&g.clip(P),bs(m,y),g.restore(),gs(r,v,l)):(bs(m,y),gs(r,v,l)),(T||N||z)&&g.restore()}function gs(r,l,c){c>0&&(l instanceof Map?l.forEach((f,m)=>{g.strokeStyle=ms=m,g.stroke(f)}):l!=null&&r&&g.stroke(l))}function bs(r,l){l instanceof Map?l.forEach((c,f)=>{g.fillStyle=Mn=f,g.fill(c)}):l!=null&&r&&g.fill(l)}function Ta(r,l,c,f){let m=D[r],v;if(f<=0)v=[0,0];else{let y=m._space=m.space(s,r,l,c,f),_=m._incrs=m.incrs(s,r,l,c,f,y);v=Wu(l,c,_,f,y)}return m._found=v}function _i(r,l,c,f,m,v,y,_,T,N){let P=y%2/2;C==1&&g.translate(P,P),Ar(_,y,T,N,_),g.beginPath();let z,G,ae,oe,te=m+(f==0||f==3?-v:v);c==0?(G=m,oe=te):(z=m,ae=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?z=ae=r[B]:G=oe=r[B],g.moveTo(z,G),g.lineTo(ae,oe));g.stroke(),C==1&&g.translate(-P,-P)}function Ma(r){let l=!0;return D.forEach((c,f)=>{if(!c.show)return;let m=M[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,En(!1));return}else c._show||(l=!1,c._show=!0,En(!1));let v=c.side,y=v%2,{min:_,max:T}=m,[N,P]=Ta(f,_,T,y==0?Z:A);if(P==0)return;let z=m.distr==2,G=c._splits=c.splits(s,f,_,T,N,P,z),ae=m.distr==2?G.map(U=>wt[U]):G,oe=m.distr==2?wt[G[1]]-wt[G[0]]:N,te=c._values=c.values(s,c.filter(s,ae,f,P,oe),f,P,oe);c._rotate=v==2?c.rotate(s,te,f,P):0;let B=c._size;c._size=mt(c.size(s,te,f,r)),B!=null&&c._size!=B&&(l=!1)}),l}function Ea(r){let l=!0;return Nr.forEach((c,f)=>{let m=c(s,f,on,r);m!=Vt[f]&&(l=!1),Vt[f]=m}),l}function La(){for(let r=0;r<D.length;r++){let l=D[r];if(!l.show||!l._show)continue;let c=l.side,f=c%2,m,v,y=l.stroke(s,r),_=c==0||c==3?-1:1,[T,N]=l._found;if(l.label!=null){let Ge=l.labelGap*_,st=Ae((l._lpos+Ge)*ce);Or(l.labelFont[0],y,"center",c==2?"top":bo),g.save(),f==1?(m=v=0,g.translate(st,Ae(ct+vt/2)),g.rotate((c==3?-Ls:Ls)/2)):(m=Ae(et+Ze/2),v=st);let cn=ol(l.label)?l.label(s,r,T,N):l.label;g.fillText(cn,m,v),g.restore()}if(N==0)continue;let P=M[l.scale],z=f==0?Ze:vt,G=f==0?et:ct,ae=l._splits,oe=P.distr==2?ae.map(Ge=>wt[Ge]):ae,te=P.distr==2?wt[ae[1]]-wt[ae[0]]:T,B=l.ticks,U=l.border,ye=B.show?B.size:0,Me=Ae(ye*ce),Ie=Ae((l.alignTo==2?l._size-ye-l.gap:l.gap)*ce),he=l._rotate*-Ls/180,Ee=I(l._pos*ce),tt=(Me+Ie)*_,Ke=Ee+tt;v=f==0?Ke:0,m=f==1?Ke:0;let ft=l.font[0],yt=l.align==1?Cn:l.align==2?Di:he>0?Cn:he<0?Di:f==0?"center":c==3?Di:Cn,At=he||f==1?"middle":c==2?"top":bo;Or(ft,y,yt,At);let nt=l.font[1]*l.lineGap,dt=ae.map(Ge=>I(p(Ge,P,z,G))),xt=l._values;for(let Ge=0;Ge<xt.length;Ge++){let st=xt[Ge];if(st!=null){f==0?m=dt[Ge]:v=dt[Ge],st=""+st;let cn=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let qe=0;qe<cn.length;qe++){let no=cn[qe];he?(g.save(),g.translate(m,v+qe*nt),g.rotate(he),g.fillText(no,0,0),g.restore()):g.fillText(no,m,v+qe*nt)}}}B.show&&_i(dt,B.filter(s,oe,r,N,te),f,c,Ee,Me,ge(B.width*ce,3),B.stroke(s,r),B.dash,B.cap);let Ot=l.grid;Ot.show&&_i(dt,Ot.filter(s,oe,r,N,te),f,f==0?2:1,f==0?ct:et,f==0?vt:Ze,ge(Ot.width*ce,3),Ot.stroke(s,r),Ot.dash,Ot.cap),U.show&&_i([Ee],[1],f==0?1:0,f==0?1:2,f==1?ct:et,f==1?vt:Ze,ge(U.width*ce,3),U.stroke(s,r),U.dash,U.cap)}De("drawAxes")}function En(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(i==1?(l.min=null,l.max=null):l.facets.forEach(f=>{f.min=null,f.max=null})))})}let vs=!1,ki=!1,Xn=[];function $a(){ki=!1;for(let r=0;r<Xn.length;r++)De(...Xn[r]);Xn.length=0}function Ln(){vs||(Rc(Dr),vs=!0)}function Na(r,l=!1){vs=!0,ki=l,r(s),Dr(),l&&Xn.length>0&&queueMicrotask($a)}s.batch=Na;function Dr(){if(ui&&(xa(),ui=!1),xn&&(ha(),xn=!1),fs){if(xe(k,Cn,be),xe(k,"top",Pe),xe(k,rs,Z),xe(k,os,A),xe(S,Cn,be),xe(S,"top",Pe),xe(S,rs,Z),xe(S,os,A),xe(b,rs,Dt),xe(b,os,en),w.width=Ae(Dt*ce),w.height=Ae(en*ce),D.forEach(({_el:r,_show:l,_size:c,_pos:f,side:m})=>{if(r!=null)if(l){let v=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",f-v),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Pe:be),xe(r,y?"height":"width",y?A:Z),Gi(r,dn)}else rt(r,dn)}),ms=Mn=di=mi=gi=bi=vi=wi=hi=null,Qe=1,ns(!0),be!=yn||Pe!=tn||Z!=Lt||A!=nn){En(!1);let r=Z/Lt,l=A/nn;if(je&&!sn&&W.left>=0){W.left*=r,W.top*=l,$n&&Ct($n,Ae(W.left),0,Z,A),Nn&&Ct(Nn,0,Ae(W.top),Z,A);for(let c=0;c<pt.length;c++){let f=pt[c];f!=null&&(Sn[c]*=r,Tn[c]*=l,Ct(f,mt(Sn[c]),mt(Tn[c]),Z,A))}}if(we.show&&!ds&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in $i)xe(On,c,we[c])}yn=be,tn=Pe,Lt=Z,nn=A}De("setSize"),fs=!1}Dt>0&&en>0&&(g.clearRect(0,0,w.width,w.height),De("drawClear"),Y.forEach(r=>r()),De("draw")),we.show&&ds&&(ws(we),ds=!1),je&&sn&&(an(null,!0,!1),sn=!1),ee.show&&ee.live&&ut&&(Ei(),ut=!1),u||(u=!0,s.status=1,De("ready")),Qn=!1,vs=!1}s.redraw=(r,l)=>{xn=l||!1,r!==!1?Bt(R,L.min,L.max):Ln()};function Si(r,l){let c=M[r];if(c.from==null){if(We==0){let f=c.range(s,l.min,l.max,r);l.min=f[0],l.max=f[1]}if(l.min>l.max){let f=l.min;l.min=l.max,l.max=f}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==R&&c.distr==2&&We>0&&(l.min=kt(l.min,e[0]),l.max=kt(l.max,e[0]),l.min==l.max&&l.max++),j[r]=l,ui=!0,Ln()}}s.setScale=Si;let Ti,Mi,$n,Nn,Ir,Fr,Pn,An,Wr,Ur,ve,Se,jt=!1,Ue=W.drag,Ce=Ue.x,He=Ue.y;je&&(W.x&&(Ti=ht(ic,S)),W.y&&(Mi=ht(rc,S)),L.ori==0?($n=Ti,Nn=Mi):($n=Mi,Nn=Ti),ve=W.left,Se=W.top);let we=s.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),On=we.show?ht(sc,we.over?S:k):null;function ws(r,l){if(we.show){for(let c in r)we[c]=r[c],c in $i&&xe(On,c,r[c]);l!==!1&&De("setSelect")}}s.setSelect=ws;function Pa(r){if(x[r].show)Ne&&Gi(Te[r],dn);else if(Ne&&rt(Te[r],dn),je){let c=kn?pt[0]:pt[r];c!=null&&Ct(c,-10,-10,Z,A)}}function Bt(r,l,c){Si(r,{min:l,max:c})}function Nt(r,l,c,f){l.focus!=null&&Ca(r),l.show!=null&&x.forEach((m,v)=>{v>0&&(r==v||r==null)&&(m.show=l.show,Pa(v),i==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),Ln())}),c!==!1&&De("setSeries",r,l),f&&ss("setSeries",s,r,l)}s.setSeries=Nt;function Aa(r,l){$e(J[r],l)}function Oa(r,l){r.fill=se(r.fill||null),r.dir=le(r.dir,-1),l=l??J.length,J.splice(l,0,r)}function Ra(r){r==null?J.length=0:J.splice(r,1)}s.addBand=Oa,s.setBand=Aa,s.delBand=Ra;function za(r,l){x[r].alpha=l,je&&pt[r]!=null&&(pt[r].style.opacity=l),Ne&&Te[r]&&(Te[r].style.opacity=l)}let It,Kt,ln,Rn={focus:!0};function Ca(r){if(r!=ln){let l=r==null,c=$t.alpha!=1;x.forEach((f,m)=>{if(i==1||m>0){let v=l||m==0||m==r;f._focus=l?null:v,c&&za(m,v?1:$t.alpha)}}),ln=r,c&&Ln()}}Ne&&_n&&Be(xo,ue,r=>{W._lock||(rn(r),ln!=null&&Nt(null,Rn,!0,Le.setSeries))});function Pt(r,l,c){let f=M[l];c&&(r=r/ce-(f.ori==1?Pe:be));let m=Z;f.ori==1&&(m=A,r=m-r),f.dir==-1&&(r=m-r);let v=f._min,y=f._max,_=r/m,T=v+(y-v)*_,N=f.distr;return N==3?In(10,T):N==4?_c(T,f.asinh):N==100?f.bwd(T):T}function Ha(r,l){let c=Pt(r,R,l);return kt(c,e[0],Re,ze)}s.valToIdx=r=>kt(r,e[0]),s.posToIdx=Ha,s.posToVal=Pt,s.valToPos=(r,l,c)=>M[l].ori==0?o(r,M[l],c?Ze:Z,c?et:0):a(r,M[l],c?vt:A,c?ct:0),s.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,an(null,l,c)};function Vr(r,l){xe(On,Cn,we.left=r),xe(On,rs,we.width=l)}function jr(r,l){xe(On,"top",we.top=r),xe(On,os,we.height=l)}let es=L.ori==0?Vr:jr,ts=L.ori==1?Vr:jr;function Da(){if(Ne&&ee.live)for(let r=i==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let f in l)Et[r][c++].firstChild.nodeValue=l[f]}}function Ei(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,f)=>{de[f]=c}):Mc(r.idx)||de.fill(r.idx),ee.idx=de[0]),Ne&&ee.live){for(let c=0;c<x.length;c++)(c>0||i==1&&!at)&&Ia(c,de[c]);Da()}ut=!1,l!==!1&&De("setLegend")}s.setLegend=Ei;function Ia(r,l){let c=x[r],f=r==0&&Q==2?wt:e[r],m;at?m=c.values(s,r,l)??Ut:(m=c.value(s,l==null?null:f[l],r,l),m=m==null?Ut:{_:m}),ee.values[r]=m}function an(r,l,c){Wr=ve,Ur=Se,[ve,Se]=W.move(s,ve,Se),W.left=ve,W.top=Se,je&&($n&&Ct($n,Ae(ve),0,Z,A),Nn&&Ct(Nn,0,Ae(Se),Z,A));let f,m=Re>ze;It=me,Kt=null;let v=L.ori==0?Z:A,y=L.ori==1?Z:A;if(ve<0||We==0||m){f=W.idx=null;for(let _=0;_<x.length;_++){let T=pt[_];T!=null&&Ct(T,-10,-10,Z,A)}_n&&Nt(null,Rn,!0,r==null&&Le.setSeries),ee.live&&(de.fill(f),ut=!0)}else{let _,T,N;i==1&&(_=L.ori==0?ve:Se,T=Pt(_,R),f=W.idx=kt(T,e[0],Re,ze),N=F(e[0][f],L,v,0));let P=-10,z=-10,G=0,ae=0,oe=!0,te="",B="";for(let U=i==2?1:0;U<x.length;U++){let ye=x[U],Me=de[U],Ie=Me==null?null:i==1?e[U][Me]:e[U][1][Me],he=W.dataIdx(s,U,f,T),Ee=he==null?null:i==1?e[U][he]:e[U][1][he];if(ut=ut||Ee!=Ie||he!=Me,de[U]=he,U>0&&ye.show){let tt=he==null?-10:he==f?N:F(i==1?e[0][he]:e[U][0][he],L,v,0),Ke=Ee==null?-10:K(Ee,i==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(_n&&Ee!=null){let ft=L.ori==1?ve:Se,yt=Oe($t.dist(s,U,he,Ke,ft));if(yt<It){let At=$t.bias;if(At!=0){let nt=Pt(ft,ye.scale),dt=Ee>=0?1:-1,xt=nt>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=nt:Ee<=nt:At==1?Ee<=nt:Ee>=nt)&&(It=yt,Kt=U)}else It=yt,Kt=U}}if(ut||kn){let ft,yt;L.ori==0?(ft=tt,yt=Ke):(ft=Ke,yt=tt);let At,nt,dt,xt,Ot,Ge,st=!0,cn=Ve.bbox;if(cn!=null){st=!1;let qe=cn(s,U);dt=qe.left,xt=qe.top,At=qe.width,nt=qe.height}else dt=ft,xt=yt,At=nt=Ve.size(s,U);if(Ge=Ve.fill(s,U),Ot=Ve.stroke(s,U),kn)U==Kt&&It<=$t.prox&&(P=dt,z=xt,G=At,ae=nt,oe=st,te=Ge,B=Ot);else{let qe=pt[U];qe!=null&&(Sn[U]=dt,Tn[U]=xt,Lo(qe,At,nt,st),Mo(qe,Ge,Ot),Ct(qe,mt(dt),mt(xt),Z,A))}}}}if(kn){let U=$t.prox,ye=ln==null?It<=U:It>U||Kt!=ln;if(ut||ye){let Me=pt[0];Me!=null&&(Sn[0]=P,Tn[0]=z,Lo(Me,G,ae,oe),Mo(Me,te,B),Ct(Me,mt(P),mt(z),Z,A))}}}if(we.show&&jt)if(r!=null){let[_,T]=Le.scales,[N,P]=Le.match,[z,G]=r.cursor.sync.scales,ae=r.cursor.drag;if(Ce=ae._x,He=ae._y,Ce||He){let{left:oe,top:te,width:B,height:U}=r.select,ye=r.scales[z].ori,Me=r.posToVal,Ie,he,Ee,tt,Ke,ft=_!=null&&N(_,z),yt=T!=null&&P(T,G);ft&&Ce?(ye==0?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[_],tt=F(Me(Ie,z),Ee,v,0),Ke=F(Me(Ie+he,z),Ee,v,0),es(St(tt,Ke),Oe(Ke-tt))):es(0,v),yt&&He?(ye==1?(Ie=oe,he=B):(Ie=te,he=U),Ee=M[T],tt=K(Me(Ie,G),Ee,y,0),Ke=K(Me(Ie+he,G),Ee,y,0),ts(St(tt,Ke),Oe(Ke-tt))):ts(0,y)}else Ni()}else{let _=Oe(Wr-Ir),T=Oe(Ur-Fr);if(L.ori==1){let G=_;_=T,T=G}Ce=Ue.x&&_>=Ue.dist,He=Ue.y&&T>=Ue.dist;let N=Ue.uni;N!=null?Ce&&He&&(Ce=_>=N,He=T>=N,!Ce&&!He&&(T>_?He=!0:Ce=!0)):Ue.x&&Ue.y&&(Ce||He)&&(Ce=He=!0);let P,z;Ce&&(L.ori==0?(P=Pn,z=ve):(P=An,z=Se),es(St(P,z),Oe(z-P)),He||ts(0,y)),He&&(L.ori==1?(P=Pn,z=ve):(P=An,z=Se),ts(St(P,z),Oe(z-P)),Ce||es(0,v)),!Ce&&!He&&(es(0,0),ts(0,0))}if(Ue._x=Ce,Ue._y=He,r==null){if(c){if(to!=null){let[_,T]=Le.scales;Le.values[0]=_!=null?Pt(L.ori==0?ve:Se,_):null,Le.values[1]=T!=null?Pt(L.ori==1?ve:Se,T):null}ss(Ii,s,ve,Se,Z,A,f)}if(_n){let _=c&&Le.setSeries,T=$t.prox;ln==null?It<=T&&Nt(Kt,Rn,!0,_):It>T?Nt(null,Rn,!0,_):Kt!=ln&&Nt(Kt,Rn,!0,_)}}ut&&(ee.idx=f,Ei()),l!==!1&&De("setCursor")}let Gt=null;Object.defineProperty(s,"rect",{get(){return Gt==null&&ns(!1),Gt}});function ns(r=!1){r?Gt=null:(Gt=S.getBoundingClientRect(),De("syncRect",Gt))}function Br(r,l,c,f,m,v,y){W._lock||jt&&r!=null&&r.movementX==0&&r.movementY==0||(Li(r,l,c,f,m,v,y,!1,r!=null),r!=null?an(null,!0,!0):an(l,!0,!1))}function Li(r,l,c,f,m,v,y,_,T){if(Gt==null&&ns(!1),rn(r),r!=null)c=r.clientX-Gt.left,f=r.clientY-Gt.top;else{if(c<0||f<0){ve=-10,Se=-10;return}let[N,P]=Le.scales,z=l.cursor.sync,[G,ae]=z.values,[oe,te]=z.scales,[B,U]=Le.match,ye=l.axes[0].side%2==1,Me=L.ori==0?Z:A,Ie=L.ori==1?Z:A,he=ye?v:m,Ee=ye?m:v,tt=ye?f:c,Ke=ye?c:f;if(oe!=null?c=B(N,oe)?p(G,M[N],Me,0):-10:c=Me*(tt/he),te!=null?f=U(P,te)?p(ae,M[P],Ie,0):-10:f=Ie*(Ke/Ee),L.ori==1){let ft=c;c=f,f=ft}}T&&(l==null||l.cursor.event.type==Ii)&&((c<=1||c>=Z-1)&&(c=pn(c,Z)),(f<=1||f>=A-1)&&(f=pn(f,A))),_?(Ir=c,Fr=f,[Pn,An]=W.move(s,c,f)):(ve=c,Se=f)}let $i={width:0,height:0,left:0,top:0};function Ni(){ws($i,!1)}let Kr,Gr,qr,Yr;function Jr(r,l,c,f,m,v,y){jt=!0,Ce=He=Ue._x=Ue._y=!1,Li(r,l,c,f,m,v,y,!0,!1),r!=null&&(Be(Fi,Bi,Zr,!1),ss(wo,s,Pn,An,Z,A,null));let{left:_,top:T,width:N,height:P}=we;Kr=_,Gr=T,qr=N,Yr=P}function Zr(r,l,c,f,m,v,y){jt=Ue._x=Ue._y=!1,Li(r,l,c,f,m,v,y,!1,!0);let{left:_,top:T,width:N,height:P}=we,z=N>0||P>0,G=Kr!=_||Gr!=T||qr!=N||Yr!=P;if(z&&G&&ws(we),Ue.setScale&&z&&G){let ae=_,oe=N,te=T,B=P;if(L.ori==1&&(ae=T,oe=P,te=_,B=N),Ce&&Bt(R,Pt(ae,R),Pt(ae+oe,R)),He)for(let U in M){let ye=M[U];U!=R&&ye.from==null&&ye.min!=me&&Bt(U,Pt(te+B,U),Pt(te,U))}Ni()}else W.lock&&(W._lock=!W._lock,an(l,!0,r!=null));r!=null&&(wn(Fi,Bi),ss(Fi,s,ve,Se,Z,A,null))}function Fa(r,l,c,f,m,v,y){if(W._lock)return;rn(r);let _=jt;if(jt){let T=!0,N=!0,P=10,z,G;L.ori==0?(z=Ce,G=He):(z=He,G=Ce),z&&G&&(T=ve<=P||ve>=Z-P,N=Se<=P||Se>=A-P),z&&T&&(ve=ve<Pn?0:Z),G&&N&&(Se=Se<An?0:A),an(null,!0,!0),jt=!1}ve=-10,Se=-10,de.fill(null),an(null,!0,!0),_&&(jt=_)}function Qr(r,l,c,f,m,v,y){W._lock||(rn(r),fi(),Ni(),r!=null&&ss(_o,s,ve,Se,Z,A,null))}function Xr(){D.forEach(Uu),pi(s.width,s.height,!0)}hn($s,Dn,Xr);let zn={};zn.mousedown=Jr,zn.mousemove=Br,zn.mouseup=Zr,zn.dblclick=Qr,zn.setSeries=(r,l,c,f)=>{let m=Le.match[2];c=m(s,l,c),c!=-1&&Nt(c,f,!0,!1)},je&&(Be(wo,S,Jr),Be(Ii,S,Br),Be(yo,S,r=>{rn(r),ns(!1)}),Be(xo,S,Fa),Be(_o,S,Qr),Xi.add(s),s.syncRect=ns);let ys=s.hooks=n.hooks||{};function De(r,l,c){ki?Xn.push([r,l,c]):r in ys&&ys[r].forEach(f=>{f.call(null,s,l,c)})}(n.plugins||[]).forEach(r=>{for(let l in r.hooks)ys[l]=(ys[l]||[]).concat(r.hooks[l])});let eo=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:Oo,sub:Oo},scales:[R,x[1]?x[1].scale:null],match:[Ro,Ro,eo],values:[null,null]},W.sync);Le.match.length==2&&Le.match.push(eo),W.sync=Le;let to=Le.key,Pi=Nl(to);function ss(r,l,c,f,m,v,y){Le.filters.pub(r,l,c,f,m,v,y)&&Pi.pub(r,l,c,f,m,v,y)}Pi.sub(s);function Wa(r,l,c,f,m,v,y){Le.filters.sub(r,l,c,f,m,v,y)&&zn[r](null,l,c,f,m,v,y)}s.pub=Wa;function Ua(){Pi.unsub(s),Xi.delete(s),Xt.clear(),qi($s,Dn,Xr),d.remove(),ue?.remove(),De("destroy")}s.destroy=Ua;function Ai(){De("init",n,e),Pr(e||n.data,!1),j[R]?Si(R,j[R]):fi(),ds=we.show&&(we.width>0||we.height>0),sn=ut=!0,pi(n.width,n.height)}return x.forEach($r),D.forEach(ya),t?t instanceof HTMLElement?(t.appendChild(d),Ai()):t(s,Ai):Ai(),s}Fe.assign=$e;Fe.fmtNum=or;Fe.rangeNum=Ns;Fe.rangeLog=Os;Fe.rangeAsinh=ir;Fe.orient=gn;Fe.pxRatio=ce;Fe.join=Oc;Fe.fmtDate=ar,Fe.tzDate=jc;Fe.sync=Nl;{Fe.addGap=Mu,Fe.clipGaps=Cs;let n=Fe.paths={points:Cl};n.linear=Dl,n.stepped=$u,n.bars=Nu,n.spline=Au}var Tt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let t=h("ul",{class:"legend"},...e.lines.filter(i=>i.label).map(Gu)),s=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),s,t),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(i=>{this.isSeen=i.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,t){this.data=e;let s=(e[0]?.length??0)<2;O(this.empty,s?t:""),this.root.classList.toggle("waits",s),this.isDue=!0,this.isSeen&&this.draw()}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.setData(this.data))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.draw(),this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Fe(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let t=u=>getComputedStyle(this.root).getPropertyValue(`--${u}`).trim(),{options:s}=this,i={stroke:t("muted"),grid:{stroke:t("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=s.lines.some(u=>u.scale==="right"),p=u=>(d,w)=>w.map(g=>g===null?"":u?u(g):String(g));return{width:e,height:s.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:18,0,0],scales:{x:{time:!1,...s.x==="log"?{distr:3}:{},...s.points?{range:(u,d,w)=>Vl(...this.reach(d,w,"x"),!0)}:{}},y:{range:(u,d,w)=>Vl(...this.reach(d,w,"y"),s.fromZero??!1)},right:{range:[0,1]}},axes:[{...i,font:o,size:26,values:p(s.xTick),...Bu(s.x)},{...i,font:o,size:52,space:28,values:p(s.yTick)},...a?[{...i,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(s.rightTick)}]:[]],series:[{},...s.lines.map(u=>({label:u.label,scale:u.scale??"y",stroke:u.label?t(u.colour):"transparent",width:u.width??1.5,points:{show:!1},spanGaps:u.isSparse??!1,...u.dash?{dash:u.dash}:{},...u.fill?{fill:jl(t(u.colour))}:{},...u.stepped?{paths:Fe.paths.stepped({align:u.stepped})}:{}}))],bands:(s.bands??[]).map(([u,d,w])=>({series:[u,d],fill:jl(t(w))})),hooks:{draw:[u=>this.drawMarks(u,t("accent"),o),u=>this.drawLevel(u,t("warn")),u=>this.drawPoints(u,t("accent"),t("text"),o)]}}}reach(e,t,s){let i=(this.options.points?.()??[]).map(a=>a[s]),o=[e,t,...i].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,t){let s=this.options.level?.()??null,{min:i,max:o}=e.scales.y;if(s===null||i==null||o==null||s<i||s>o)return;let a=e.valToPos(s,"y",!0),{ctx:p,bbox:u}=e;p.save(),p.strokeStyle=t,p.setLineDash([2,4]),p.beginPath(),p.moveTo(u.left,a),p.lineTo(u.left+u.width,a),p.stroke(),p.restore()}drawPoints(e,t,s,i){let{ctx:o,bbox:a}=e;o.save(),o.font=Ul(i);let p=[];for(let{x:u,y:d,word:w}of[...this.options.points?.()??[]].sort((g,b)=>g.y-b.y)){let[g,b]=[e.valToPos(u,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=t,o.beginPath(),o.arc(g,b,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),p.some(S=>Math.abs(S-b)<12*devicePixelRatio))continue;p.push(b);let k=g>a.left+.6*a.width;o.textAlign=k?"right":"left",o.fillStyle=s,o.fillText(w,g+(k?-7:7)*devicePixelRatio,b-4*devicePixelRatio)}o.restore()}drawMarks(e,t,s){let{min:i,max:o}=e.scales.x,{ctx:a,bbox:p}=e;i==null||o==null||(a.save(),a.strokeStyle=a.fillStyle=t,a.setLineDash([4,4]),a.font=Ul(s),this.options.marks?.().filter(({at:u})=>u>=i&&u<=o).forEach(({at:u,word:d},w)=>{let g=e.valToPos(u,"x",!0);a.beginPath(),a.moveTo(g,p.top),a.lineTo(g,p.top+p.height),a.stroke(),a.textAlign=g>p.left+p.width/2?"right":"left",a.fillText(` ${d} `,g,p.top+(12+14*w)*devicePixelRatio)}),a.restore())}},Vu=.25,Ul=n=>n.replace("11px",`${11*devicePixelRatio}px`),ju=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function Bu(n){return n==="time"?{space:90,incrs:ju}:n==="price"||n==="number"?{space:64}:{splits:(e,t,s,i)=>Ku(s,i)}}function Ku(n,e){let t=Math.ceil(Math.log10(n)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-t+1)},(s,i)=>10**(t+i))}function Vl(n,e,t){if(n===null||e===null)return[0,1];t&&(n=Math.min(0,n));let s=Math.max(e-n,Math.abs(e)*.001,Vu)*.08;return[t&&n===0?0:n-s,e+s]}var jl=n=>`color-mix(in srgb, ${n} 16%, transparent)`;function Gu(n){let e=h("li",{},h("i",{class:n.dash?"dashed":""}),n.label);return e.style.setProperty("--swatch",`var(--${n.colour})`),e}var qu=2400,Fs=class{constructor(e){this.state=e;this.all=Ju(e)}state;all;drawings(){let{all:e,state:t}=this,{curve:s,resting:i}=t,o=t.problem?.detail??"waits for a book",a=()=>s?.size_quote.map(()=>null)??[],p=t.segments.at(-1)?.points.slice(-qu)??[],u=g=>p.map(b=>b[g]),d=p.map(g=>g[0]/1e9),w="two points are needed; the first come within a second";return[()=>e.curve.show(s?[s.size_quote,s.slippage_bps,s.impact_bps,s.fee_bps,s.net_bps,s.high_bps??a(),s.low_bps??a()]:[[],[],[],[],[],[],[]],o),()=>this.showDepth(o),()=>e.cost.show([d,u(2),u(3),u(5),u(7),u(6)],w),()=>e.impact.show([d,u(4),u(8)],w),()=>e.wait.show(i?[i.waits_s,i.maker_frac,i.p_fill_frac,i.maker_high_frac,i.maker_low_frac]:[[],[],[],[],[]],t.problem?.detail??`waits for ${t.subject?.waits_for.resting??"a book"}`),()=>e.tick.show([d,u(10)],w)]}showDepth(e){let{depth:t}=this.state;if(!t)return this.all.depth.show([[],[],[]],e);let s=[...t.bid_price].reverse(),i=[...s,...t.ask_price],o=a=>a.map(()=>null);this.all.depth.show([i,[...[...t.bid_total].reverse(),...o(t.ask_price)],[...o(s),...t.ask_total]],e)}};function Yu({curve:n,estimate:e}){let t=n?.size_quote.filter((i,o)=>n.impact_bps[o]!==null).at(-1),s=n?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...H(s)&&t!==void 0&&s<t?[{at:s,word:"beyond: range of the nearest size"}]:[],...t===void 0?[]:[{at:t,word:"the visible book ends"}]]}function Ju(n){let e=s=>E(s,2),t=s=>Jt(s*1e3);return{curve:new Tt({title:"Cost by size",note:"bps, at once; shaded: 90 % of matches",height:210,x:"log",xTick:qt,yTick:e,fromZero:!0,marks:()=>Yu(n),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Tt({title:"Depth",height:210,x:"price",xTick:s=>E(s,0),yTick:qt,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Tt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:t,yTick:e,bands:[[4,5,"net"]],level:()=>n.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Tt({title:"Impact and maker share",height:150,x:"time",xTick:t,yTick:e,rightTick:s=>`${E(100*s,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Tt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:s=>`${qt(s)} s`,yTick:s=>`${E(100*s,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Tt({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:t,yTick:s=>E(s,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var Zu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function Bl(n){let e=[["time","origin","symbol","order","n",...Zu].join(",")];for(let{points:t,source:s,symbol:i,order:o}of n)for(let[a,p,...u]of t){let d=new Date(a/1e6).toISOString();e.push([d,s,i,`"${o}"`,p,...u.map(w=>w??"")].join(","))}return`${e.join(`
`)}
`}function Kl(n,e,t,s){let i=n.map(k=>({chart:k,image:k.picture()})).filter(k=>k.image!==null),o=devicePixelRatio,a=getComputedStyle(s),p=k=>a.getPropertyValue(`--${k}`).trim(),u=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...i.map(k=>k.image.width))+24*o,d.height=u+i.reduce((k,S)=>k+S.image.height+u,0);let w=d.getContext("2d");w.fillStyle=p("ground"),w.fillRect(0,0,d.width,d.height);let g=(k,S,C,I,$)=>{w.fillStyle=p($),w.font=`${I*o}px ${a.fontFamily}`,w.fillText(k,S,C)};g(e,12*o,26*o,14,"text");let b=u;for(let{chart:k,image:S}of i){let C=k.options.lines.map(I=>I.label).filter(Boolean).join(" · ");g(`${k.options.title}: ${C}`,12*o,b+24*o,12,"muted"),b+=u,w.drawImage(S,12*o,b),w.save(),w.globalAlpha=.28,w.textAlign="center",g(t,d.width/2,b+S.height/2,26,"origin"),w.restore(),b+=S.height}return d}function mr(n,e){let t=document.createElement("a");t.href=URL.createObjectURL(e),t.download=n,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var Ws=class{root;net=Kn("Net cost","net");slippage=Kn("Slippage","slippage");fee=Kn("Fees","fee");impact=Kn("Market impact","impact");maker=Kn("Maker · taker","maker");latency=Kn("Internal latency","latency");range=new br;split=new gr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(t=>t.root))}paint(e){let{estimate:t}=e;if(this.paintLatency(e),t&&e.rest)this.paintRested(e,t);else if(t)this.paintCosts(e,t);else{for(let s of[this.net,this.slippage,this.fee,this.impact,this.maker]){O(s.value,"–");for(let i of[s.unit,s.second,s.third])O(i,"")}this.range.paint(null,null,null,String),this.split.paint([])}}paintCosts(e,t){let{subject:s,measure:i}=e,o=s?.instrument.quote??"",a=x=>s?`waits for ${s.waits_for[x]??x}`:"",p=ql(e),u=(x,D,M,J)=>{O(x.value,Yt(D,M,i)),O(x.unit,H(D)?p+(x===this.fee&&D<0?" rebate":""):"");let R=i==="money"?`${E(D)} bps`:`${Yt(D,M,"money")} ${o}`;O(x.second,H(D)?R:""),O(x.third,J)},d=vr(e),w=H(t.whole_net_bps),{range_p05_bps:g,range_p50_bps:b,range_p95_bps:k}=t,S=w&&H(g)&&H(k);u(this.net,t.whole_net_bps,t.net_quote,w?S?"":`range ${"–"} ${a("range")}`:Xu(t)),this.range.paint(S?g:null,S?b:null,S?k:null,d),this.split.paint([t.slippage_bps,t.impact_bps,t.fee_bps]);let C=H(t.drift_bps)?d(t.drift_bps):"–";u(this.slippage,t.slippage_bps,t.slippage_quote,`half-spread ${d(t.half_spread_bps)} · drift ${C}`),this.slippage.third.title=H(t.drift_bps)?"":`drift ${a("drift")}`,u(this.fee,t.fee_bps,t.fee_quote,H(t.fee_bps)?t.provenance.fee_origin:a("fee"));let I=t.n_levels===1?"1 level taken":`${t.n_levels} levels taken`;u(this.impact,t.impact_bps,t.impact_quote,H(t.impact_bps)?I:a("depth")),O(this.maker.value,`${E(100*t.maker_frac,0)} · ${E(100*t.taker_frac,0)}`),O(this.maker.unit,"%"),O(this.maker.second,t.order.policy==="market"?"a market order takes":`${t.order.policy}: ${it(t.maker_frac)} maker`);let $=t.resting;O(this.maker.third,$?`${$.policy}: ${it($.maker_frac)} maker, net ${d($.net_bps)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,t){let{rested:s}=e,i=vr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",p=t.unfilled_frac===0?t.mid_price*t.filled_qty/1e4:null,u=($,x,D)=>{let M=H(x)&&p!==null?x*p:null;O($.value,Yt(x,M,e.measure)),O($.unit,H(x)?ql(e)+(x<0?$===this.fee?" rebate":" earned":""):""),O($.second,H(x)?e.measure==="money"?`${E(x)} bps`:`${Yt(x,M,"money")} ${a}`:""),O($.third,D)},d=`${"–"} waits for ${e.subject?.waits_for.resting??"a book"}`,w=($,x="")=>s?$(s):x,{half_spread_bps:g,adverse_selection_bps:b,depth_bps:k,fee_bps:S}=s??{},C=H(g)&&H(b)?g+b:null;this.range.paint(null,null,null,i),this.split.paint([C,k,S]),u(this.net,s?.net_bps,w($=>`${i($.net_low_bps)} to ${i($.net_high_bps)} by its place in the queue; at once ${i($.market_bps)}`,d)),u(this.slippage,C,w($=>`half-spread ${i($.half_spread_bps)} · moves against a fill ${i($.adverse_selection_bps)}`)),u(this.fee,S,s&&!H(S)?`waits for ${e.subject?.waits_for.fee??"a fee"}`:t.provenance.fee_origin),u(this.impact,k,w(()=>o?"the walk of what is left":"nothing crosses"));let I=s?1-s.maker_frac:null;O(this.maker.value,s?`${E(100*s.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),O(this.maker.unit,s?"%":""),O(this.maker.second,w($=>$.policy)),O(this.maker.third,w($=>`maker ${it($.maker_low_frac)} to ${it($.maker_high_frac)}; all of it ${it($.p_fill_frac)}${o?"":`; left ${it(I)}`}`))}paintLatency(e){let t=e.health?.stages.find(i=>i.stage==="whole");O(this.latency.value,t?.n?E(t.p50_us,0):"–"),O(this.latency.unit,t?.n?"µs":""),O(this.latency.second,t?.n?`p99 ${E(t.p99_us,0)} µs, frame to estimate`:"waits for ticks");let s=e.health?.ui;O(this.latency.third,s&&H(s.p95_ms)?`to the screen p95 ${E(s.p95_ms,0)} ms`:"")}},Us=class{root;text=h("p",{});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text)}paint(e){let t=e.estimate?.track_record,s=e.subject?.waits_for.range;if(!t?.n)return O(this.text,`${"–"} ${s?`waits for ${s}`:""}`);let i=vr(e),o=H(t.range_frac)?` · 90 % range held ${E(100*t.range_frac,1)} % of ${E(t.n_ranged,0)}`:"",a=H(t.pinball_bps)&&H(t.walk_pinball_bps)?` · loss ${E(t.pinball_bps,3)} bps against the plain walk's ${E(t.walk_pinball_bps,3)}`:"",p=`${E(t.n,0)} settled forecasts of such orders (${qt(t.size_quote)} ${e.subject?.instrument.quote??""}, ${E(t.latency_ms,0)} ms)`,u=e.rest?"At once: ":"";O(this.text,`${u}${p}: bias ${Qu(i(t.bias_bps))} · mean error ${i(t.mae_bps)}${o}${a}`)}},Gl=["slippage","impact","fee"],gr=class{root;parts=Gl.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let t=e.some(s=>H(s)&&s>0)&&!e.some(s=>H(s)&&s<-.005);this.root.classList.toggle("none",!t),this.parts.forEach((s,i)=>s.style.flexGrow=t?Math.max(0,e[i]??0).toFixed(3):"0"),this.root.title=t?Gl.map((s,i)=>`${s} ${E(e[i])} bps`).join(" · "):""}},br=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,t,s,i){if(this.root.hidden=!H(e)||!H(s),!H(e)||!H(s))return;let o=H(t)&&s>e?100*(t-e)/(s-e):50;this.median.style.left=`${o.toFixed(0)}%`,O(this.words,`p5 ${i(e)} · p50 ${i(t)} · p95 ${i(s)}`)}},ql=({measure:n,subject:e})=>n==="money"?e?.instrument.quote??"":n;function vr(n){let{estimate:e,measure:t,subject:s}=n,i=e?e.mid_price*e.filled_qty/1e4:0,o=t==="money"?` ${s?.instrument.quote??""}`:t==="%"?" %":"";return a=>H(a)?Yt(a,a*i,t)+o:"–"}var Qu=n=>/^[−–]/.test(n)?n:`+${n}`,Xu=n=>`${E(100*n.unfilled_frac)} % lies beyond the book; what fills: ${E(n.net_bps)} bps`;function Kn(n,e){let t=_s(e),s=h("span",{class:"value","data-figure":e}),i=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":t},h("h2",{id:t},n),h("p",{class:"line"},s," ",i),o,a),value:s,unit:i,second:o,third:a}}var ep=[100,1e3,1e4,1e5,1e6],Vs=1,Yl=1e7,js="own rates",wr="market, now",yr="rest, then cross",Jl="post only",tp=30,Ql=60,Bs=class{constructor(e){this.on=e;let t=_s("instruments");this.choices=h("datalist",{id:t}),this.symbol=h("input",{list:t,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select(),keydown:i=>i.key==="Enter"&&this.symbol.blur()});let s=(i,o)=>h("button",{type:"button",class:i,"aria-pressed":"false",click:()=>e.order({side:i})},o);this.sides={buy:s("buy","Buy"),sell:s("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Vs*(Yl/Vs)**(Number(this.slider.value)/1e3))}),this.unit=xr(["quote","base","contracts"],"Unit of the size",i=>e.order({unit:i})),this.policy=xr([wr,yr,Jl],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Mt("Wait at the touch, s",this.wait),this.tier=xr(["regular"],"Fee tier",i=>this.chooseTier(i)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Mt("Maker, bps",this.maker),Mt("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Mt("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Mt("Size",this.amount),Mt("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...ep.map(i=>h("button",{type:"button",click:()=>this.quick(i)},qt(i)))),Mt("Order type",this.policy),this.waiting,h("div",{class:"more"},Mt("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Mt("Latency to match, ms",this.latency),Mt("Horizon of plans, min",this.horizon)),Mt("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;wrong=null;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(t=>this.offered.has(t))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(t=>h("option",{value:t}))))}say(e){this.wrong&&!Xl(this.wrong.control)&&(this.wrong=null),O(this.error,this.wrong?.text??e)}refuse(e,t){this.wrong={control:e,text:`${t}; the figures are of the last one`},O(this.error,this.wrong.text)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:t,subject:s}=e;gt(this.symbol,t.symbol);for(let d of["buy","sell"])this.sides[d].setAttribute("aria-pressed",String(t.side===d));gt(this.amount,E(t.amount,np(t.amount))),gt(this.slider,String(Math.round(1e3*Math.log(t.amount/Vs)/Math.log(Yl/Vs)))),gt(this.unit,t.unit);let{rest:i}=e;if(gt(this.policy,i?i.is_crossing?yr:Jl:wr),this.waiting.hidden=i===null,i&&gt(this.wait,String(i.wait_s)),this.start.dataset.is=e.running?"on":"off",O(this.start,e.running?"Stop":"Start"),!s)return;let{base:o,quote:a,product:p}=s.instrument,u={quote:a,base:o,contracts:"contracts"};for(let d of this.unit.options)O(d,u[d.value]),d.disabled=d.value==="contracts"&&p==="spot";this.offerTiers(e),gt(this.latency,String(e.latencyMs??s.latency_ms)),gt(this.horizon,String(Number((e.horizonS/60).toPrecision(6)))),this.paintSigma(e)}paintSigma(e){let t=e.estimate?.volatility,s=u=>`${E(H(u)?u/100:u)} %`;gt(this.sigma,e.sigma===null?"":String(e.sigma/100));let i=t&&H(t.measured_1d_bps)?s(t.measured_1d_bps):"";if(this.sigma.placeholder=i?`${i} measured`:"not measured yet",!t)return O(this.moved,"");let o=H(t.annualised_ratio)?`, ${E(100*t.annualised_ratio,0)} % a year`:"",a=H(t.sigma_1d_bps)?`${s(t.sigma_1d_bps)}${o} (${t.origin})`:"–",p=e.sigma!==null&&i?`; measured ${i}`:"";O(this.moved,`${a}${p}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:t,fees:s}=e;if(!t)return;let i=t.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(i.join()!==this.tiers){this.tiers=i.join();let a=i.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,u])=>h("option",{value:p},`${p}  ${u}`)),h("option",{value:js},js))}let o=s!==null&&s.tier===void 0;gt(this.tier,o?js:s?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(s.maker_bps??"")),gt(this.taker,String(s.taker_bps??"")))}chooseTier(e){this.on.fees(e===js?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=t=>{let s=Number(t.value.replace("−","-"));return t.value.trim()===""||!Number.isFinite(s)?null:s};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}choosePolicy(){this.wrong=null,Zl(Number(this.wait.value))||(this.wait.value=String(tp)),this.policy.value===wr?this.on.rest(null):this.giveRest()}giveRest(){let e=Number(this.wait.value);if(!Zl(e))return this.refuse(this.wait,`an order rests above 0 and up to ${Ql} s: fills are not known for longer`);this.wrong=null,this.on.rest({wait_s:e,is_crossing:this.policy.value===yr})}giveLatency(){let e=Number(this.latency.value);if(this.latency.value.trim()===""||!(e>=0&&e<6e4))return this.refuse(this.latency,"the latency is in ms, from 0 to below 60,000");this.wrong=null,this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),t=Number(e);if(e!==""&&!(t>0&&t<100))return this.refuse(this.sigma,"volatility is a percentage of a day, above 0 and below 100");this.wrong=null,this.on.sigma(e===""?null:t*100)}giveHorizon(){let e=Number(this.horizon.value);if(!(e>0&&e<=10080))return this.refuse(this.horizon,"the horizon is in minutes, above 0 and up to a week");this.wrong=null,this.on.horizon(e*60)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));if(!(e>0))return this.refuse(this.amount,"the size must be a number above 0");this.wrong=null,this.on.order({amount:e})}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},Zl=n=>n>0&&n<=Ql,Xl=n=>n.getRootNode().activeElement===n;function gt(n,e){n.value!==e&&(!Xl(n)||n.type==="range"||n.tagName==="SELECT")&&(n.value=e)}var np=n=>Math.min(8,(String(n).split(".")[1]??"").length);function xr(n,e,t){let s=h("select",{"aria-label":e,change:()=>t(s.value)},...n.map(i=>h("option",{value:i},i)));return s}function Mt(n,...e){return h("label",{class:"field"},h("span",{},n),...e)}var sp=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Ks=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,t){let s=e.health,i=[["Messages a second",s?E(s.frames_per_s,1):"–"],["Book age",zt(zi(e,t))],["Venue to us",ip(s)],["Busy share of a core",s?`${E(100*s.busy_frac,2)} %`:"–"],["Backlog",s?zt(s.backlog_ns):"–"],...sp.filter(([o])=>s&&o in s.feed).map(([o,a])=>[a,E(Number(s.feed[o]),0)]),["Malformed frames",s?E(s.n_malformed,0):"–"],["Updates conflated",s?E(s.n_conflated,0):"–"]];Zs(this.facts,i),this.paintHistory(s)}paintHistory(e){let t=(e?.history??[]).slice(-6).reverse(),s=JSON.stringify(t);s!==this.written&&(this.written=s,this.history.replaceChildren(...t.map(i=>h("li",{},h("time",{},Jt(i.at_ns/1e6))," ",h("b",{"data-state":i.state},i.state),` ${i.reason}`))))}},ip=n=>H(n?.feed.delay_ns)?`${zt(Math.max(0,n.feed.delay_ns))} ± ${zt(n.feed.delay_error_ns)}`:"–",Gs=class{root;body=h("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(t=>h("th",{scope:"col"},t));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),h("span",{class:"note"},"measured on every tick")),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let t=o=>H(o)?zt(o*1e3):"–",s=o=>H(o)?zt(o*1e6):"–",i=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(u=>t(o.n?u:null));i.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])i.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(s)]);for(;this.body.rows.length>i.length;)this.body.deleteRow(-1);i.forEach(([o,a,p],u)=>{let d=this.body.rows[u]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...p.map(()=>h("td",{}))));d.className=a,O(d.cells[0],o),p.forEach((w,g)=>O(d.cells[g+1],w))})}},qs=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,t){let{estimate:s,subject:i}=e,o=i?.size_unit??"",a=[["Average price",t(s?.average_price)],["Worst price, the limit to set",t(s?.worst_price)],["Size in whole lots",s&&H(s.order_size)?`${E(s.order_size,2)} ${o}`:"–"],["Filled",s?it(1-s.unfilled_frac):"–"],["Round trip, bps",E(s?.round_trip_bps)],["Breaks even after, bps",E(s?.break_even_bps)],...rp(s),["Latency to match",s?`${E(s.provenance.latency_ms,0)} ms`:"–"],["Fees of",s?.provenance.fee_origin??"–"]];Zs(this.facts,a);let p=s?[...s.refusals.map(u=>`the venue would refuse: ${u}`),...s.warnings,...op(s.fee_bps,s.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(u=>h("li",{},u))))}};function rp(n){let e=n?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${it(e.maker_frac)} (${it(e.maker_low_frac)} to ${it(e.maker_high_frac)})`],["Resting: filled whole",it(e.p_fill_frac)],["Resting: net, bps",`${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)]]:[]}var Ys=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let t=e?.checks??[];this.root.hidden=t.length===0,Zs(this.facts,t.map(({name:s,bps:i,low_bps:o,high_bps:a,basis:p})=>{let u=H(o)&&H(a)?`  (${E(o)} to ${E(a)})`:"";return[s.replaceAll("_"," "),H(i)?E(i)+u:`${"–"} ${p}`]}))}},Js=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:t}){let s=e&&t?e.missing:[];this.root.hidden=s.length===0,Zs(this.facts,s.map(i=>[i,`waits for ${t?.waits_for[i]??i}`]))}},op=(n,e)=>H(n)&&e>0&&n/e>.9?[`the fee is ${E(100*n/e,1)} % of the answer`]:[];function Zs(n,e){for(;n.children.length>e.length;)n.lastElementChild.remove();e.forEach(([t,s],i)=>{let o=n.children[i]??n.appendChild(h("div",{},h("dt",{}),h("dd",{})));O(o.children[0],t),O(o.children[1],s)})}var ea=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function Qs(n,e){let t=s=>{let i=s,o=i.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(i.ctrlKey||i.metaKey||i.altKey||a||i.key===" "&&o?.matches?.("button, summary"))return;let p=lp(i.key,e);p&&(i.preventDefault(),p())};return n.addEventListener("keydown",t),()=>n.removeEventListener("keydown",t)}function lp(n,e){switch(n.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(n)?()=>e.choose(Number(n)-1):null}}var Xs=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;constructor(e,t){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let s=h("select",{"aria-label":"Ticks in a row",change:a=>t(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),i=(a,p)=>{let u=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],w=h("tr",{class:a},...d);return p.push({root:w,cells:d,written:""}),w});return a==="ask"?u.reverse():u},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...i("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...i("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,s),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:t,subject:s}=e,i=s?.instrument.tick_price??0,o=Oi(s?.instrument.lot_size??0),a=Math.max(t?.bid_total.at(-1)??0,t?.ask_total.at(-1)??0,1e-12),p=e.estimate?.worst_price??null,{side:u}=e.order,d=b=>p!==null&&(u==="buy"?b<=p+1e-9:b>=p-1e-9),w=`${s?.instrument.symbol} ${i} ${o}`,g=(b,k,S,C,I)=>b.forEach(($,x)=>ap($,S[x],C[x],I[x],a,k&&S[x]!==void 0&&d(S[x]),i,o,w));g(this.asks,u==="buy",t?.ask_price??[],t?.ask_size??[],t?.ask_total??[]),g(this.bids,u==="sell",t?.bid_price??[],t?.bid_size??[],t?.bid_total??[]),O(this.middle,t?Rt(t.mid_price,i):""),O(this.spread,t?`${E(2*t.half_spread_bps,3)} bps`:""),O(this.shown,t?`${t.n_bids} × ${t.n_asks}`:""),O(this.sizes,s?`Size, ${s.size_unit}`:"Size"),this.paintLast(e,i,o)}paintLast({ladder:e},t,s){let i=e?.last_price,o=e?.last_side==="buy";O(this.last,H(i)?`${o?"▲":"▼"} ${Rt(i,t)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=H(i)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,s)} at ${Jt((e?.last_ns??0)/1e6)} UTC`:""}};function ap(n,e,t,s,i,o,a,p,u){let d=e===void 0?"0":(100*s/i).toFixed(0),w=`${e} ${t} ${s} ${d} ${o} ${u}`;w!==n.written&&(n.written=w,n.root.classList.toggle("reach",o),n.root.style.setProperty("--w",`${d}%`),O(n.cells[0],e===void 0?"":Rt(e,a)),O(n.cells[1],e===void 0?"":E(t,p)),O(n.cells[2],e===void 0?"":E(s,p)))}var cp=2,up=9,ei=class{constructor(e,t){this.model=e;this.choose=t;let s=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(i=>h("th",{scope:"col"},i));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...s)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,t,s){let i=e.slice(0,up),o=JSON.stringify([i,t.side,t.amount,t.unit,t.policy,s]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)i.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));i.forEach((a,p)=>this.subscribe(a,p,t,s))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let t=this.rows.get(e.id.slice(2));t&&(e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem))}paint(e){for(let[t,s]of this.rows){let i=s.estimate;s.root.classList.toggle("chosen",t===e.order.symbol),s.root.classList.toggle("dim",!i||s.problem!==null||i.provenance.state!=="live"||!e.running);let o=s.problem?s.problem.state??s.problem.title:i?.provenance.state??"connecting",a=p=>Yt(p,null,"bps");[e.running?o:"stopped",i?Rt(i.mid_price,s.subject?.instrument.tick_price??0):"–",i?E(2*i.half_spread_bps,3):"–",a(i?.slippage_bps),a(i?.fee_bps),a(i?.impact_bps),a(i?.whole_net_bps)].forEach((p,u)=>O(s.cells[u],p)),s.root.title=s.problem?.detail??""}}subscribe(e,t,s,i){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>h("td",{})),u=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(t+1))),h("th",{scope:"row"},u),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;i?this.model.send({op:"subscribe",id:a,order:{...s,symbol:e},hz:cp,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var ti=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,t){this.echo={id:e,n:t}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:t}=this;if(this.echo=null,!t||e-this.at.echo<100)return;this.at.echo=e;let s=new MessageChannel;s.port1.onmessage=()=>this.on.painted(t.id,t.n),s.port2.postMessage(null)}};var ta="plan",pp=250,fp=15e3,dp=2e3,hp=["Way","Net","Risk, 1 σ","Range","Done in"],ni=class{constructor(e,t){this.model=e;this.state=t;this.chart=new Tt({title:"Patience and risk",note:"net by timing risk, bps",height:210,x:"number",xTick:o=>E(o,1),yTick:o=>E(o,1),lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let s=hp.map(o=>h("th",{scope:"col"},o)),i=h("table",{},h("thead",{},h("tr",{},...s)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},i),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:t,rest:s,fees:i,latencyMs:o,sigma:a,horizonS:p}=this.state,u=e&&this.state.running,d=JSON.stringify([t,s,i,o,a,p,u]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),u&&(this.timer=window.setTimeout(()=>this.ask(),pp)))}again(){this.asked=""}owns(e){return e.id===ta}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??""}paint(){let{plan:e,planProblem:t,running:s}=this.state,i=e?fp:dp;if(s&&this.atMs&&performance.now()-this.atMs>i&&!document.hidden&&this.ask(),e===this.drawn&&!t)return;this.drawn=e;let o=t||"waits for a plan",a=(e?.frontier_risk_bps??[]).map((p,u)=>[p,e.frontier_net_bps[u]]).filter(p=>H(p[0])&&H(p[1])).sort((p,u)=>p[0]-u[0]);this.chart.show([a.map(([p])=>p),a.map(([,p])=>p)],e?"no frontier: volatility or volume is not known":o),O(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices`:""),this.paintWays(e?.ways??[]),O(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(p=>`${p.policy.kind}: ${p.reason}`)].join(" · "):o)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:t,fees:s,latencyMs:i,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:ta,order:e,horizon_s:a,rest_s:t?.wait_s??null,fees:s,latency_ms:i,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(t=>{let s=H(t.range_p05_bps)&&H(t.range_p95_bps)?`${E(t.range_p05_bps,1)} to ${E(t.range_p95_bps,1)}`:"–",i=[E(t.net_bps),E(t.timing_risk_bps,1),s,sa(t.completion_s)].map(a=>h("td",{},a)),o=t.missing.length?`; not in it: ${t.missing.join(", ")}`:"";return h("tr",{title:[t.reason,...t.warnings].join(" · ")+o},h("th",{scope:"row"},na(t)),...i)}))}points(){return(this.drawn?.ways??[]).filter(e=>H(e.timing_risk_bps)&&H(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:na(e)}))}},mp={twap:"TWAP",vwap:"VWAP",pov:"POV","almgren-chriss":"Almgren–Chriss","obizhaeva-wang":"Obizhaeva–Wang"};function na({policy:n}){let e=H(n.participation_frac)?` ${E(100*n.participation_frac,0)} %`:"",t=H(n.half_life_s)?` ${sa(n.half_life_s)}`:"";return(mp[n.kind]??n.kind)+e+t}var sa=n=>n<1?"at once":n<120?`${E(n,0)} s`:`${E(n/60,0)} min`;var ia=["bps","%","money"],_r=["green-red","red-green","blue-orange"],qn=class{constructor(e){this.model=e;this.measures=ia.map(t=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",t)},t)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Gn("Theme","Dark or light (T)",()=>this.nextTheme()),Gn("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Gn("?","Keys",()=>this.help.showModal())]}model;parts;help=gp();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((t,s)=>t.setAttribute("aria-pressed",String(ia[s]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=_r.indexOf(this.model.get("palette")??"green-red");this.set("palette",_r[(e+1)%_r.length])}set(e,t){this.model.set(e,t),this.model.save_changes()}},si=n=>`${n.get("theme")??"dark"} ${n.get("palette")??"green-red"}`;function Gn(n,e,t){return h("button",{type:"button","aria-label":e,title:e,click:t},n)}function gp(){let n=ea.map(([t,s])=>h("div",{},h("dt",{},t),h("dd",{},s))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...n),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var vp="main.",ra=25,wp=20,yp=10,xp=["estimate","ladder","curve","series","health"],_p=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],Yn=class{constructor(e,t,s="full"){this.model=e;this.mode=s;this.state=ao(e),this.tools=new qn(e),this.form=new Bs({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.set("rest",o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new ei(e,o=>this.choose(o)),this.plan=new ni(e,this.state),this.charts=new Fs(this.state);let i=[Gn("CSV","Export the history as CSV",()=>this.exportCsv()),Gn("PNG","Export the charts as a picture",()=>{this.exportPng()})];this.bar=new Ss(t.isAlone,[...i,...t.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new ti({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),t.isAlone&&this.subscriptions.push(Qs(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Ws;track=new Us;ladder=new Xs(ra,e=>this.set("group_ticks",e));form;alert=new ks(e=>this.set("alert_bps",e));health=new Ks;latency=new Gs;facts=new qs;waits=new Js;checks=new Ys;markets;plan;charts;painter;subscriptions=[];refused=null;symbol="";asked=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:t,cost:s,impact:i,wait:o,tick:a}=this.charts.all,[p,u]=["column left","column right"].map(w=>h("div",{class:w}));p.append(this.form.root,this.alert.root,this.health.root),u.append(h("div",{class:"two"},e.root,t.root),s.root,h("div",{class:"two"},i.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...w)=>h("div",{class:"column"},...w);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},p,this.ladder.root,u),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root),d(this.latency.root,a.root)),this.markets.root,this.tools.help)}hear(){let e=(t,s)=>{this.model.on(t,s),this.subscriptions.push(()=>this.model.off(t,s))};e("msg:custom",t=>this.take(t));for(let t of _p)e(`change:${t}`,()=>this.settingsChanged());for(let t of["measure","theme","palette","watched","instruments"])e(`change:${t}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return vp+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,t){this.model.set(e,t),this.model.save_changes()}settingsChanged(){let{state:e,model:t}=this;Object.assign(e,Ri(t)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,this.refused=null,this.ask(),this.plan.follow(this.mode==="full"),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,co(this.state),ho(this.state)}ask(){let{state:e,model:t,mode:s}=this;if(!e.running||s==="hidden"){t.send({op:"unsubscribe",id:this.id});return}e.rested=null,t.send({op:"subscribe",id:this.id,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:s==="compact"?yp:t.get("hz")??wp,estimate_hz:10,n_levels:ra,group_ticks:e.groupTicks,...s==="compact"?{parts:xp}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.markets.again(),this.plan.again(),this.ask(),this.plan.follow(this.mode==="full")),this.looksChanged()}looksChanged(){let{model:e,state:t}=this;t.measure=e.get("measure")??"bps",t.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],t.order,t.running&&this.mode==="full"),this.alert.start(t.alertBps);let s=si(e);this.root.dataset.looks!==s&&(this.root.dataset.looks=s,this.everyChart.forEach(i=>i.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e)&&this.plan.take(e),this.painter.wake()}takeMain(e){let{state:t,painter:s}=this;if(t.running){t.heardMs=Date.now(),e.subject&&(t.subject=e.subject),e.estimate&&([t.estimate,t.problem]=[e.estimate,null]),e.problem&&(t.problem=e.problem);for(let i of["ladder","depth","curve","resting","rested","health"])e[i]!==void 0&&Object.assign(t,{[i]:e[i]});e.ladder!==void 0&&s.renew("ladder"),e.series&&this.remember(e),(e.depth??e.curve??e.series)&&s.renew("charts"),s.tell(e.id,e.n)}}remember(e){let{state:t}=this,s=t.segments.at(-1);if(!s||!e.series)return;let{side:i,amount:o,unit:a}=t.order;s.source=un(t),s.order=`${i} ${o} ${a}`,fo(t,e.series)}paintFigures(){let{state:e}=this,t=po(e,Date.now()),s=e.subject?.instrument.tick_price??0;this.root.dataset.state=t.key,this.root.dataset.mark=mo(e),this.root.classList.toggle("dim",!t.isLive),this.bar.paint(e,t),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(this.refused?this.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,t),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,i=>Rt(i,s)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let t=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${un(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${t}.${e}`}exportCsv(){mr(this.exportName("csv"),new Blob([Bl(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:t,amount:s,unit:i,symbol:o}=e.order,a=`${un(e)} · ${t} ${E(s,2)} ${i} ${o} · ${new Date().toISOString()}`;Kl(this.everyChart,a,un(e),this.root).toBlob(u=>u&&mr(this.exportName("png"),u),"image/png")}};var oa=`.fc {
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
`;var la='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var kr=new CSSStyleSheet;kr.replaceSync(la+oa);function ii(n){let e=n.getRootNode(),t=e instanceof ShadowRoot?e:document;t.adoptedStyleSheets.includes(kr)||(t.adoptedStyleSheets=[...t.adoptedStyleSheets,kr])}var Sr=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],aa=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Tr(n,e){let t=Number(n.get("amount")),i={order:{symbol:n.get("i")??e,side:n.get("side")==="sell"?"sell":"buy",amount:t>0&&t<1e18?t:100,unit:["quote","base","contracts"].find(o=>o===n.get("unit"))??"quote",policy:"market"},rest:Tp(n),fees:Mp(n),running:!0};for(let[o,a]of aa){let p=ri(n,a);p!==null&&(i[o]=p)}return i}function ca(n){let{symbol:e,side:t,amount:s,unit:i}=n.get("order"),o=n.get("rest"),a=n.get("fees"),p={i:e,side:t,amount:s,unit:i,...o?{policy:o.is_crossing?"rest":"post",wait:o.wait_s}:{},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},...Object.fromEntries(aa.map(([d,w])=>[w,n.get(d)]))},u=Object.entries(p).filter(([,d])=>d!=null);return new URLSearchParams(u.map(([d,w])=>[d,String(w)]))}var Mr=n=>n.toString().replaceAll("%3A",":");function ri(n,e){let t=n.get(e);return t!==null&&Number.isFinite(Number(t))?Number(t):null}function Tp(n){let e=n.get("policy");if(e!=="rest"&&e!=="post")return null;let t=ri(n,"wait")??30;return{wait_s:t>0&&t<=60?t:30,is_crossing:e==="rest"}}function Mp(n){let e=s=>n.has(s)?Number(n.get(s)):null;if(n.has("maker")||n.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let t=n.get("tier");return t===null?null:{tier:t}}var oi=class{constructor(e,t,s,i){this.model=e;this.prefix=t;this.names=i;this.own={...s},e.on("msg:custom",this.heard)}model;prefix;names;own;changed=new Set;listeners=new Map;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.names.includes(e)?this.own[e]:this.model.get(e)}set(e,t){if(!this.names.includes(e))return this.model.set(e,t);JSON.stringify(this.own[e])!==JSON.stringify(t)&&(this.own[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change"),this.model.save_changes()}on(e,t){if(this.isShared(e))return this.model.on(e,t);this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){if(this.isShared(e))return this.model.off(e,t);this.listeners.get(e)?.delete(t)}send(e){this.model.send({...e,id:this.prefix+e.id})}isShared(e){return e.startsWith("change:")&&!this.names.includes(e.slice(7))}take(e){e.id?.startsWith(this.prefix)&&this.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}emit(e,...t){for(let s of[...this.listeners.get(e)??[]])s(...t)}};var li=6,Ep=4,ai=class{constructor(e,t,s,i){this.model=e;this.changed=i;this.tools=new qn(e),this.isBeside=s,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of t.slice(0,li))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;Qs(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(t=>t!==this.chosen);return[this.chosen,...e].map(t=>ca(t.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let t=new oi(this.model,`p${this.n}.`,e,Sr),s=h("div",{class:"place"}),i=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(p)},"×"),a=h("span",{class:"tab"},i,o),p={model:t,panel:null,place:s,tab:a,name:i,shut:o};i.addEventListener("click",()=>this.choose(p));for(let u of["pointerdown","focusin"])s.addEventListener(u,()=>this.isBeside&&this.choose(p));return t.on("change",()=>{this.paint(),this.changed()}),this.slots.push(p),this.tabs.append(a),this.places.append(s),p}remove(e){if(this.slots.length<2)return;let t=this.slots.indexOf(e);this.slots.splice(t,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,t-1)]),this.arrange(),this.changed()}open(e){let t=this.chosen.model,s=Object.fromEntries(Sr.map(o=>[o,t.get(o)])),i=this.add({...s,order:{...t.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(i),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let t of this.slots){let s=t===this.chosen;this.show(t,e?"compact":s?"full":"hidden"),t.place.hidden=!e&&!s,t.place.classList.toggle("chosen",e&&s)}this.paint()}show(e,t){e.panel?e.panel.show(t):t!=="hidden"&&(e.panel=new Yn(e.model,{isAlone:!1},t),e.place.append(e.panel.root))}paint(){let{model:e,slots:t}=this;this.root.dataset.looks=si(e),this.tools.paint(),O(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=t.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let s of t){let{symbol:i}=s.model.get("order");O(s.name,i),s.name.setAttribute("aria-pressed",String(s===this.chosen)),s.shut.hidden=t.length<2,s.shut.setAttribute("aria-label",`Close ${i}`)}this.offer()}offer(){let e=this.slots.map(i=>i.model.get("order").symbol),t=this.slots.length<li?Math.max(1,Ep-this.slots.length):0,s=(this.model.get("instruments")??[]).filter(i=>!e.includes(i)).slice(0,t);s.join()!==this.offers.dataset.free&&(this.offers.dataset.free=s.join(),this.offers.replaceChildren(...s.map(i=>h("button",{type:"button",title:`Open ${i} beside`,click:()=>this.open(i)},`+ ${i}`))))}};var ci=class{constructor(e,t,s){this.url=e;this.protocols=t;this.state={...s,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,t){JSON.stringify(this.state[e])!==JSON.stringify(t)&&(this.state[e]=t,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let t of e)this.emit(`change:${t}`);e.length&&this.emit("change")}on(e,t){this.listeners.set(e,(this.listeners.get(e)??new Set).add(t))}off(e,t){this.listeners.get(e)?.delete(t)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...t){for(let s of[...this.listeners.get(e)??[]])s(...t)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=t=>this.emit("msg:custom",JSON.parse(t.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var ua="fillcast.token",pa="fillcast.looks",fa=["theme","palette","measure"];async function Lp(n){let e=new URLSearchParams(location.hash.slice(1)),t=Np(e),s=async b=>{let k=await fetch(b,{headers:t?{Authorization:`Bearer ${t}`}:{}});if(!k.ok)throw new Error(`${b}: ${k.status}`);return k.json()},i=$p(),{follows:o}=i;try{i.needs_token&&(o=(await s("/v1/health")).follows)}catch(b){n.textContent=String(b).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${b}`;return}let a=Object.fromEntries(fa.filter(b=>e.has(b)).map(b=>[b,e.get(b)])),p=ri(e,"hz"),u=new ci(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...t?[`token.${t}`]:[]],{...JSON.parse(localStorage.getItem(pa)??"{}"),...a,...p===null?{}:{hz:p},instruments:o,watched:o}),d=null,w=()=>{if(!d)return;let[b,...k]=d.links;for(let S of k)b.append("beside",Mr(S));k.length&&!d.hasBeside&&b.set("view","one"),p!==null&&b.set("hz",String(p)),history.replaceState(null,"",`#${Mr(b)}`)};ii(n),d=new ai(u,Pp(e,o),e.get("view")!=="one"&&e.has("beside"),w),n.append(d.root),u.on("change",()=>localStorage.setItem(pa,JSON.stringify(Object.fromEntries(fa.map(b=>[b,u.get(b)])))));let g=async()=>{let b=await s("/v1/instruments?limit=1000");u.set("instruments",Ap(b.instruments.map(k=>k.symbol),o)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{g().catch(()=>{})},1500))}function $p(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function Np(n){let e=n.get("token");return e&&(sessionStorage.setItem(ua,e),n.delete("token"),history.replaceState(null,"",`#${n}`)),sessionStorage.getItem(ua)??""}function Pp(n,e){let t=e[0]??"okx:BTC-USDT-SWAP",s=Tr(n,t),i=n.getAll("beside").map(o=>Tr(new URLSearchParams(o),t));return i.length||n.has("i")?[s,...i]:[s,...e.slice(1,li).map(o=>({...s,order:{...s.order,symbol:o}}))]}function Ap(n,e){let t=s=>{let i=e.indexOf(s);if(i>=0)return i;let o=s.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...n])].sort((s,i)=>t(s)-t(i)||s.localeCompare(i))}var fd={render({model:n,el:e}){ii(e);let t=new xs(n),s=new Yn(t,{isAlone:!0});return e.append(s.root),()=>{s.close(),t.close()}}};export{fd as default,Lp as open};
