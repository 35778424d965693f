function m(t,e={},...n){let l=document.createElement(t);for(let[s,o]of Object.entries(e))typeof o=="function"?l.addEventListener(s,o):o===!0?l.setAttribute(s,""):o!==!1&&l.setAttribute(s,String(o));return l.append(...n.filter(s=>s!=null)),l}function j(t,e){let n=t.firstChild;n instanceof Text&&!n.nextSibling?n.data!==e&&(n.data=e):t.textContent!==e&&(t.textContent=e)}var ta=0,bl=t=>`fc-${t}-${ta+=1}`;var ge=t=>t!=null&&Number.isFinite(t),Os=new Map;function D(t,e=2){if(!ge(t))return"–";let n=Os.get(e);n||(n=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),Os.set(e,n));let l=n.format(Math.abs(t));return t<0&&/[1-9]/.test(l)?`−${l}`:l}function bi(t){if(!t)return 2;let[e="",n="0"]=t.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(n))}function jt(t,e){if(!ge(t))return"–";let n=e?t/e:t*100;return D(t,bi(e)+(Math.abs(n-Math.round(n))>1e-6?1:0))}function Zn(t){for(let[e,n]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(t)>=e)return`${Number((t/e).toPrecision(3))}${n}`;return`${Number(t.toPrecision(3))}`}function Qn(t,e,n){return n==="money"?D(e,ge(e)&&Math.abs(e)<1?4:2):n==="%"?D(ge(t)?t/100:t,4):D(t,2)}function Bt(t){if(!ge(t))return"–";if(t>=6e10)return`${Math.floor(t/6e10)} min ${Math.floor(t/1e9%60)} s`;for(let[e,n]of[["s",1e9],["ms",1e6],["µs",1e3]])if(t>=n)return`${D(t/n,1)} ${e}`;return`${D(t,0)} ns`}var Xn=t=>new Date(t).toISOString().slice(11,19),vl=t=>ge(t)?`${D(100*t,0)} %`:"–";var yl=class{constructor(e){this.changed=e;this.level=m("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=m("section",{class:"card alert"},m("header",{},m("h2",{},"Alert")),m("label",{class:"field row"},m("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=m("p",{class:"told",role:"status"});title=document.title;isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,n){let{bps:l}=this,s=e.estimate?.whole_net_bps;if(l===null||!n.isLive||s===null||s===void 0){this.become(!1,l===null?"":n.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<l,s<l?`net is ${D(s)} bps, below ${D(l)}`:`net is ${D(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,n){j(this.line,n),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),document.title=e?`▼ ${n} · fillcast`:this.title,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let n=e.createOscillator(),l=e.createGain();n.frequency.value=880,l.gain.setValueAtTime(.2,e.currentTime),l.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),n.connect(l).connect(e.destination),n.start(),n.stop(e.currentTime+.6)}};var na="uplot",la="u-hz",ia="u-vt",sa="u-title",ra="u-wrap",oa="u-under",aa="u-over",ca="u-axis",an="u-off",ua="u-select",fa="u-cursor-x",pa="u-cursor-y",da="u-cursor-pt",ha="u-legend",ma="u-live",ga="u-inline",ba="u-series",va="u-marker",zs="u-label",ya="u-value",tl="width",nl="height";var Ds="bottom",Pn="left",vi="right",Di="#000",Hs=Di+"0",yi="mousemove",$s="mousedown",wi="mouseup",Rs="mouseenter",Fs="mouseleave",Is="dblclick",wa="resize",xa="scroll",Vs="change",_l="dppxchange",Hi="--",Rn=typeof window<"u",Ti=Rn?document:null,On=Rn?window:null,ka=Rn?navigator:null,ae,wl;function Mi(){let t=devicePixelRatio;ae!=t&&(ae=t,wl&&Li(Vs,wl,Mi),wl=matchMedia(`(min-resolution: ${ae-.001}dppx) and (max-resolution: ${ae+.001}dppx)`),cn(Vs,wl,Mi),On.dispatchEvent(new CustomEvent(_l)))}function it(t,e){if(e!=null){let n=t.classList;!n.contains(e)&&n.add(e)}}function Ei(t,e){let n=t.classList;n.contains(e)&&n.remove(e)}function we(t,e,n){t.style[e]=n+"px"}function wt(t,e,n,l){let s=Ti.createElement(t);return e!=null&&it(s,e),n?.insertBefore(s,l),s}function dt(t,e){return wt("div",t,e)}var Ws=new WeakMap;function At(t,e,n,l,s){let o="translate("+e+"px,"+n+"px)",a=Ws.get(t);o!=a&&(t.style.transform=o,Ws.set(t,o),e<0||n<0||e>l||n>s?it(t,an):Ei(t,an))}var Us=new WeakMap;function js(t,e,n){let l=e+n,s=Us.get(t);l!=s&&(Us.set(t,l),t.style.background=e,t.style.borderColor=n)}var Bs=new WeakMap;function Ks(t,e,n,l){let s=e+""+n,o=Bs.get(t);s!=o&&(Bs.set(t,s),t.style.height=n+"px",t.style.width=e+"px",t.style.marginLeft=l?-e/2+"px":0,t.style.marginTop=l?-n/2+"px":0)}var $i={passive:!0},Sa={...$i,capture:!0};function cn(t,e,n,l){e.addEventListener(t,n,l?Sa:$i)}function Li(t,e,n,l){e.removeEventListener(t,n,$i)}Rn&&Mi();function xt(t,e,n,l){let s;n=n||0,l=l||e.length-1;let o=l<=2147483647;for(;l-n>1;)s=o?n+l>>1:st((n+l)/2),e[s]<t?n=s:l=s;return t-e[n]<=e[l]-t?n:l}function wr(t){return(n,l,s)=>{let o=-1,a=-1;for(let p=l;p<=s;p++)if(t(n[p])){o=p;break}for(let p=s;p>=l;p--)if(t(n[p])){a=p;break}return[o,a]}}var xr=t=>t!=null,kr=t=>t!=null&&t>0,El=wr(xr),_a=wr(kr);function Ta(t,e,n,l=0,s=!1){let o=s?_a:El,a=s?kr:xr;[e,n]=o(t,e,n);let p=t[e],f=t[e];if(e>-1)if(l==1)p=t[e],f=t[n];else if(l==-1)p=t[n],f=t[e];else for(let d=e;d<=n;d++){let v=t[d];a(v)&&(v<p?p=v:v>f&&(f=v))}return[p??de,f??-de]}function Ll(t,e,n,l){let s=Ys(t),o=Ys(e);t==e&&(s==-1?(t*=n,e/=n):(t/=n,e*=n));let a=n==10?zt:Sr,p=s==1?st:ht,f=o==1?ht:st,d=p(a(Oe(t))),v=f(a(Oe(e))),g=zn(n,d),y=zn(n,v);return n==10&&(d<0&&(g=he(g,-d)),v<0&&(y=he(y,-v))),l||n==2?(t=g*s,e=y*o):(t=Er(t,g),e=Nl(e,y)),[t,e]}function Ri(t,e,n,l){let s=Ll(t,e,n,l);return t==0&&(s[0]=0),e==0&&(s[1]=0),s}var Fi=.1,Gs={mode:3,pad:Fi},il={pad:0,soft:null,mode:0},Ma={min:il,max:il};function Tl(t,e,n,l){return Al(n)?qs(t,e,n):(il.pad=n,il.soft=l?0:null,il.mode=l?3:0,qs(t,e,Ma))}function re(t,e){return t??e}function Ea(t,e,n){for(e=re(e,0),n=re(n,t.length-1);e<=n;){if(t[e]!=null)return!0;e++}return!1}function qs(t,e,n){let l=n.min,s=n.max,o=re(l.pad,0),a=re(s.pad,0),p=re(l.hard,-de),f=re(s.hard,de),d=re(l.soft,de),v=re(s.soft,-de),g=re(l.mode,0),y=re(s.mode,0),S=e-t,E=zt(S),z=Ye(Oe(t),Oe(e)),F=zt(z),V=Oe(F-E);(S<1e-24||V>10)&&(S=0,(t==0||e==0)&&(S=1e-24,g==2&&d!=de&&(o=0),y==2&&v!=-de&&(a=0)));let k=S||z||1e3,O=zt(k),T=zn(10,st(O)),Z=k*(S==0?t==0?.1:1:o),C=he(Er(t-Z,T/10),24),Q=t>=d&&(g==1||g==3&&C<=d||g==2&&C>=d)?d:de,q=Ye(p,C<Q&&t>=Q?Q:kt(Q,C)),te=k*(S==0?e==0?.1:1:a),G=he(Nl(e+te,T/10),24),M=e<=v&&(y==1||y==3&&G>=v||y==2&&G<=v)?v:-de,J=kt(f,G>M&&e<=M?M:Ye(M,G));return q==J&&q==0&&(J=100),[q,J]}var La=new Intl.NumberFormat(Rn?ka.language:"en-US"),Ii=t=>La.format(t),rt=Math,Sl=rt.PI,Oe=rt.abs,st=rt.floor,Ce=rt.round,ht=rt.ceil,kt=rt.min,Ye=rt.max,zn=rt.pow,Ys=rt.sign,zt=rt.log10,Sr=rt.log2,Na=(t,e=1)=>rt.sinh(t)*e,xi=(t,e=1)=>rt.asinh(t/e),de=1/0;function Js(t){return(zt((t^t>>31)-(t>>31))|0)+1}function Ni(t,e,n){return kt(Ye(t,e),n)}function _r(t){return typeof t=="function"}function ne(t){return _r(t)?t:()=>t}var Aa=()=>{},Tr=t=>t,Mr=(t,e)=>e,Pa=t=>null,Zs=t=>!0,Qs=(t,e)=>t==e,Ca=/\.\d*?(?=9{6,}|0{6,})/gm,un=t=>{if(Nr(t)||Gt.has(t))return t;let e=`${t}`,n=e.match(Ca);if(n==null)return t;let l=n[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${un(s)}e${o}`}return he(t,l)};function rn(t,e){return un(he(un(t/e))*e)}function Nl(t,e){return un(ht(un(t/e))*e)}function Er(t,e){return un(st(un(t/e))*e)}function he(t,e=0){if(Nr(t))return t;let n=10**e,l=t*n*(1+Number.EPSILON);return Ce(l)/n}var Gt=new Map;function Lr(t){return((""+t).split(".")[1]||"").length}function rl(t,e,n,l){let s=[],o=l.map(Lr);for(let a=e;a<n;a++){let p=Oe(a),f=he(zn(t,a),p);for(let d=0;d<l.length;d++){let v=t==10?+`${l[d]}e${a}`:l[d]*f,g=(a>=0?0:p)+(a>=o[d]?0:o[d]),y=t==10?v:he(v,g);s.push(y),Gt.set(y,g)}}return s}var sl={},Vi=[],Dn=[null,null],Kt=Array.isArray,Nr=Number.isInteger,Oa=t=>t===void 0;function Xs(t){return typeof t=="string"}function Al(t){let e=!1;if(t!=null){let n=t.constructor;e=n==null||n==Object}return e}function za(t){return t!=null&&typeof t=="object"}var Da=Object.getPrototypeOf(Uint8Array),Ar="__proto__";function Hn(t,e=Al){let n;if(Kt(t)){let l=t.find(s=>s!=null);if(Kt(l)||e(l)){n=Array(t.length);for(let s=0;s<t.length;s++)n[s]=Hn(t[s],e)}else n=t.slice()}else if(t instanceof Da)n=t.slice();else if(e(t)){n={};for(let l in t)l!=Ar&&(n[l]=Hn(t[l],e))}else n=t;return n}function Ne(t){let e=arguments;for(let n=1;n<e.length;n++){let l=e[n];for(let s in l)s!=Ar&&(Al(t[s])?Ne(t[s],Hn(l[s])):t[s]=Hn(l[s]))}return t}var Ha=0,$a=1,Ra=2;function Fa(t,e,n){for(let l=0,s,o=-1;l<e.length;l++){let a=e[l];if(a>o){for(s=a-1;s>=0&&t[s]==null;)t[s--]=null;for(s=a+1;s<n&&t[s]==null;)t[o=s++]=null}}}function Ia(t,e){if(Ua(t)){let a=t[0].slice();for(let p=1;p<t.length;p++)a.push(...t[p].slice(1));return ja(a[0])||(a=Wa(a)),a}let n=new Set;for(let a=0;a<t.length;a++){let f=t[a][0],d=f.length;for(let v=0;v<d;v++)n.add(f[v])}let l=[Array.from(n).sort((a,p)=>a-p)],s=l[0].length,o=new Map;for(let a=0;a<s;a++)o.set(l[0][a],a);for(let a=0;a<t.length;a++){let p=t[a],f=p[0];for(let d=1;d<p.length;d++){let v=p[d],g=Array(s).fill(void 0),y=e?e[a][d]:$a,S=[];for(let E=0;E<v.length;E++){let z=v[E],F=o.get(f[E]);z===null?y!=Ha&&(g[F]=z,y==Ra&&S.push(F)):g[F]=z}Fa(g,S,s),l.push(g)}}return l}var Va=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function Wa(t){let e=t[0],n=e.length,l=Array(n);for(let o=0;o<l.length;o++)l[o]=o;l.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<t.length;o++){let a=t[o],p=Array(n);for(let f=0;f<n;f++)p[f]=a[l[f]];s.push(p)}return s}function Ua(t){let e=t[0][0],n=e.length;for(let l=1;l<t.length;l++){let s=t[l][0];if(s.length!=n)return!1;if(s!=e){for(let o=0;o<n;o++)if(s[o]!=e[o])return!1}}return!0}function ja(t,e=100){let n=t.length;if(n<=1)return!0;let l=0,s=n-1;for(;l<=s&&t[l]==null;)l++;for(;s>=l&&t[s]==null;)s--;if(s<=l)return!0;let o=Ye(1,st((s-l+1)/e));for(let a=t[l],p=l+o;p<=s;p+=o){let f=t[p];if(f!=null){if(f<=a)return!1;a=f}}return!0}var Pr=["January","February","March","April","May","June","July","August","September","October","November","December"],Cr=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Or(t){return t.slice(0,3)}var Ba=Cr.map(Or),Ka=Pr.map(Or),Ga={MMMM:Pr,MMM:Ka,WWWW:Cr,WWW:Ba};function el(t){return(t<10?"0":"")+t}function qa(t){return(t<10?"00":t<100?"0":"")+t}var Ya={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,e)=>e.MMMM[t.getMonth()],MMM:(t,e)=>e.MMM[t.getMonth()],MM:t=>el(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>el(t.getDate()),D:t=>t.getDate(),WWWW:(t,e)=>e.WWWW[t.getDay()],WWW:(t,e)=>e.WWW[t.getDay()],HH:t=>el(t.getHours()),H:t=>t.getHours(),h:t=>{let e=t.getHours();return e==0?12:e>12?e-12:e},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>el(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>el(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>qa(t.getMilliseconds())};function Wi(t,e){e=e||Ga;let n=[],l=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=l.exec(t);)n.push(s[0][0]=="{"?Ya[s[1]]:s[0]);return o=>{let a="";for(let p=0;p<n.length;p++)a+=typeof n[p]=="string"?n[p]:n[p](o,e);return a}}var Ja=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Za(t,e){let n;return e=="UTC"||e=="Etc/UTC"?n=new Date(+t+t.getTimezoneOffset()*6e4):e==Ja?n=t:(n=new Date(t.toLocaleString("en-US",{timeZone:e})),n.setMilliseconds(t.getMilliseconds())),n}var zr=t=>t%1==0,Ml=[1,2,2.5,5],Qa=rl(10,-32,0,Ml),Dr=rl(10,0,32,Ml),Xa=Dr.filter(zr),on=Qa.concat(Dr),Ui=`
`,Hr="{YYYY}",er=Ui+Hr,$r="{M}/{D}",ll=Ui+$r,xl=ll+"/{YY}",Rr="{aa}",ec="{h}:{mm}",Cn=ec+Rr,tr=Ui+Cn,nr=":{ss}",ue=null;function Fr(t){let e=t*1e3,n=e*60,l=n*60,s=l*24,o=s*30,a=s*365,f=(t==1?rl(10,0,3,Ml).filter(zr):rl(10,-3,0,Ml)).concat([e,e*5,e*10,e*15,e*30,n,n*5,n*10,n*15,n*30,l,l*2,l*3,l*4,l*6,l*8,l*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,Hr,ue,ue,ue,ue,ue,ue,1],[s*28,"{MMM}",er,ue,ue,ue,ue,ue,1],[s,$r,er,ue,ue,ue,ue,ue,1],[l,"{h}"+Rr,xl,ue,ll,ue,ue,ue,1],[n,Cn,xl,ue,ll,ue,ue,ue,1],[e,nr,xl+" "+Cn,ue,ll+" "+Cn,ue,tr,ue,1],[t,nr+".{fff}",xl+" "+Cn,ue,ll+" "+Cn,ue,tr,ue,1]];function v(g){return(y,S,E,z,F,V)=>{let k=[],O=F>=a,T=F>=o&&F<a,Z=g(E),C=he(Z*t,3),Q=ki(Z.getFullYear(),O?0:Z.getMonth(),T||O?1:Z.getDate()),q=he(Q*t,3);if(T||O){let te=T?F/o:0,G=O?F/a:0,M=C==q?C:he(ki(Q.getFullYear()+G,Q.getMonth()+te,1)*t,3),J=new Date(Ce(M/t)),H=J.getFullYear(),B=J.getMonth();for(let W=0;M<=z;W++){let le=ki(H+G*W,B+te*W,1),I=le-g(he(le*t,3));M=he((+le+I)*t,3),M<=z&&k.push(M)}}else{let te=F>=s?s:F,G=st(E)-st(C),M=q+G+Nl(C-q,te);k.push(M);let J=g(M),H=J.getHours()+J.getMinutes()/n+J.getSeconds()/l,B=F/l,W=y.axes[S]._space,le=V/W;for(;M=he(M+F,t==1?0:3),!(M>z);)if(B>1){let I=st(he(H+B,6))%24,ie=g(M).getHours()-I;ie>1&&(ie=-1),M-=ie*l,H=(H+B)%24;let fe=k[k.length-1];he((M-fe)/F,3)*le>=.7&&k.push(M)}else k.push(M)}return k}}return[f,d,v]}var[tc,nc,lc]=Fr(1),[ic,sc,rc]=Fr(.001);rl(2,-53,53,[1]);function lr(t,e){return t.map(n=>n.map((l,s)=>s==0||s==8||l==null?l:e(s==1||n[8]==0?l:n[1]+l)))}function ir(t,e){return(n,l,s,o,a)=>{let p=e.find(E=>a>=E[0])||e[e.length-1],f,d,v,g,y,S;return l.map(E=>{let z=t(E),F=z.getFullYear(),V=z.getMonth(),k=z.getDate(),O=z.getHours(),T=z.getMinutes(),Z=z.getSeconds(),C=F!=f&&p[2]||V!=d&&p[3]||k!=v&&p[4]||O!=g&&p[5]||T!=y&&p[6]||Z!=S&&p[7]||p[1];return f=F,d=V,v=k,g=O,y=T,S=Z,C(z)})}}function oc(t,e){let n=Wi(e);return(l,s,o,a,p)=>s.map(f=>n(t(f)))}function ki(t,e,n){return new Date(t,e,n)}function sr(t,e){return e(t)}var ac="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function rr(t,e){return(n,l,s,o)=>o==null?Hi:e(t(l))}function cc(t,e){let n=t.series[e];return n.width?n.stroke(t,e):n.points.width?n.points.stroke(t,e):null}function uc(t,e){return t.series[e].fill(t,e)}var fc={show:!0,live:!0,isolate:!1,mount:Aa,markers:{show:!0,width:2,stroke:cc,fill:uc,dash:"solid"},idx:null,idxs:null,values:[]};function pc(t,e){let n=t.cursor.points,l=dt(),s=n.size(t,e);we(l,tl,s),we(l,nl,s);let o=s/-2;we(l,"marginLeft",o),we(l,"marginTop",o);let a=n.width(t,e,s);return a&&we(l,"borderWidth",a),l}function dc(t,e){let n=t.series[e].points;return n._fill||n._stroke}function hc(t,e){let n=t.series[e].points;return n._stroke||n._fill}function mc(t,e){return t.series[e].points.size}var Si=[0,0];function gc(t,e,n){return Si[0]=e,Si[1]=n,Si}function kl(t,e,n,l=!0){return s=>{s.button==0&&(!l||s.target==e)&&n(s)}}function _i(t,e,n,l=!0){return s=>{(!l||s.target==e)&&n(s)}}var bc={show:!0,x:!0,y:!0,lock:!1,move:gc,points:{one:!1,show:pc,size:mc,width:0,stroke:hc,fill:dc},bind:{mousedown:kl,mouseup:kl,click:kl,dblclick:kl,mousemove:_i,mouseleave:_i,mouseenter:_i},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(t,e,n,l,s)=>l-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ir={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ji=Ne({},Ir,{filter:Mr}),Vr=Ne({},ji,{size:10}),Wr=Ne({},Ir,{show:!1}),Bi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Ur="bold "+Bi,jr=1.5,or={show:!0,scale:"x",stroke:Di,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ur,side:2,grid:ji,ticks:Vr,border:Wr,font:Bi,lineGap:jr,rotate:0},vc="Value",yc="Time",ar={show:!0,scale:"x",auto:!1,sorted:1,min:de,max:-de,idxs:[]};function wc(t,e,n,l,s){return e.map(o=>o==null?"":Ii(o))}function xc(t,e,n,l,s,o,a){let p=[],f=Gt.get(s)||0;n=a?n:he(Nl(n,s),f);for(let d=n;d<=l;d=he(d+s,f))p.push(Object.is(d,-0)?0:d);return p}function Ai(t,e,n,l,s,o,a){let p=[],f=t.scales[t.axes[e].scale].log,d=f==10?zt:Sr,v=st(d(n));s=zn(f,v),f==10&&(s=on[xt(s,on)]);let g=n,y=s*f;f==10&&(y=on[xt(y,on)]);do p.push(g),g=g+s,f==10&&!Gt.has(g)&&(g=he(g,Gt.get(s))),g>=y&&(s=g,y=s*f,f==10&&(y=on[xt(y,on)]));while(g<=l);return p}function kc(t,e,n,l,s,o,a){let f=t.scales[t.axes[e].scale].asinh,d=l>f?Ai(t,e,Ye(f,n),l,s):[f],v=l>=0&&n<=0?[0]:[];return(n<-f?Ai(t,e,Ye(f,-l),-n,s):[f]).reverse().map(y=>-y).concat(v,d)}var Br=/./,Sc=/[12357]/,_c=/[125]/,cr=/1/,Pi=(t,e,n,l)=>t.map((s,o)=>e==4&&s==0||o%l==0&&n.test(s.toExponential()[s<0?1:0])?s:null);function Tc(t,e,n,l,s){let o=t.axes[n],a=o.scale,p=t.scales[a],f=t.valToPos,d=o._space,v=f(10,a),g=f(9,a)-v>=d?Br:f(7,a)-v>=d?Sc:f(5,a)-v>=d?_c:cr;if(g==cr){let y=Oe(f(1,a)-v);if(y<d)return Pi(e.slice().reverse(),p.distr,g,ht(d/y)).reverse()}return Pi(e,p.distr,g,1)}function Mc(t,e,n,l,s){let o=t.axes[n],a=o.scale,p=o._space,f=t.valToPos,d=Oe(f(1,a)-f(2,a));return d<p?Pi(e.slice().reverse(),3,Br,ht(p/d)).reverse():e}function Ec(t,e,n,l){return l==null?Hi:e==null?"":Ii(e)}var ur={show:!0,scale:"y",stroke:Di,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ur,side:3,grid:ji,ticks:Vr,border:Wr,font:Bi,lineGap:jr,rotate:0};function Lc(t,e){let n=3+(t||1)*2;return he(n*e,3)}function Nc(t,e){let{scale:n,idxs:l}=t.series[0],s=t._data[0],o=t.valToPos(s[l[0]],n,!0),a=t.valToPos(s[l[1]],n,!0),p=Oe(a-o),f=t.series[e],d=p/(f.points.space*ae);return l[1]-l[0]<=d}var fr={scale:null,auto:!0,sorted:0,min:de,max:-de},Kr=(t,e,n,l,s)=>s,pr={show:!0,auto:!0,sorted:0,gaps:Kr,alpha:1,facets:[Ne({},fr,{scale:"x"}),Ne({},fr,{scale:"y"})]},dr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Kr,alpha:1,points:{show:Nc,filter:null},values:null,min:de,max:-de,idxs:[],path:null,clip:null};function Ac(t,e,n,l,s){return n/10}var Gr={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Pc=Ne({},Gr,{time:!1,ori:1}),hr={};function qr(t,e){let n=hr[t];return n||(n={key:t,plots:[],sub(l){n.plots.push(l)},unsub(l){n.plots=n.plots.filter(s=>s!=l)},pub(l,s,o,a,p,f,d){for(let v=0;v<n.plots.length;v++)n.plots[v]!=s&&n.plots[v].pub(l,s,o,a,p,f,d)}},t!=null&&(hr[t]=n)),n}var $n=1,Ci=2;function fn(t,e,n){let l=t.mode,s=t.series[e],o=l==2?t._data[e]:t._data,a=t.scales,p=t.bbox,f=o[0],d=l==2?o[1]:o[e],v=l==2?a[s.facets[0].scale]:a[t.series[0].scale],g=l==2?a[s.facets[1].scale]:a[s.scale],y=p.left,S=p.top,E=p.width,z=p.height,F=t.valToPosH,V=t.valToPosV;return v.ori==0?n(s,f,d,v,g,F,V,y,S,E,z,Cl,Fn,zl,Jr,Qr):n(s,f,d,v,g,V,F,S,y,z,E,Ol,In,qi,Zr,Xr)}function Ki(t,e){let n=0,l=0,s=re(t.bands,Vi);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?n=a.dir:a.series[1]==e&&(a.dir==1?l|=1:l|=2)}return[n,l==1?-1:l==2?1:l==3?2:0]}function Cc(t,e,n,l,s){let o=t.mode,a=t.series[e],p=o==2?a.facets[1].scale:a.scale,f=t.scales[p];return s==-1?f.min:s==1?f.max:f.distr==3?f.dir==1?f.min:f.max:0}function Dt(t,e,n,l,s,o){return fn(t,e,(a,p,f,d,v,g,y,S,E,z,F)=>{let V=a.pxRound,k=d.dir*(d.ori==0?1:-1),O=d.ori==0?Fn:In,T,Z;k==1?(T=n,Z=l):(T=l,Z=n);let C=V(g(p[T],d,z,S)),Q=V(y(f[T],v,F,E)),q=V(g(p[Z],d,z,S)),te=V(y(o==1?v.max:v.min,v,F,E)),G=new Path2D(s);return O(G,q,te),O(G,C,te),O(G,C,Q),G})}function Pl(t,e,n,l,s,o){let a=null;if(t.length>0){a=new Path2D;let p=e==0?zl:qi,f=n;for(let g=0;g<t.length;g++){let y=t[g];if(y[1]>y[0]){let S=y[0]-f;S>0&&p(a,f,l,S,l+o),f=y[1]}}let d=n+s-f,v=10;d>0&&p(a,f,l-v/2,d,l+o+v)}return a}function Oc(t,e,n){let l=t[t.length-1];l&&l[0]==e?l[1]=n:t.push([e,n])}function Gi(t,e,n,l,s,o,a){let p=[],f=t.length;for(let d=s==1?n:l;d>=n&&d<=l;d+=s)if(e[d]===null){let g=d,y=d;if(s==1)for(;++d<=l&&e[d]===null;)y=d;else for(;--d>=n&&e[d]===null;)y=d;let S=o(t[g]),E=y==g?S:o(t[y]),z=g-s;S=a<=0&&z>=0&&z<f?o(t[z]):S;let V=y+s;E=a>=0&&V>=0&&V<f?o(t[V]):E,E>=S&&p.push([S,E])}return p}function mr(t){return t==0?Tr:t==1?Ce:e=>rn(e,t)}function Yr(t){let e=t==0?Cl:Ol,n=t==0?(s,o,a,p,f,d)=>{s.arcTo(o,a,p,f,d)}:(s,o,a,p,f,d)=>{s.arcTo(a,o,f,p,d)},l=t==0?(s,o,a,p,f)=>{s.rect(o,a,p,f)}:(s,o,a,p,f)=>{s.rect(a,o,f,p)};return(s,o,a,p,f,d=0,v=0)=>{d==0&&v==0?l(s,o,a,p,f):(d=kt(d,p/2,f/2),v=kt(v,p/2,f/2),e(s,o+d,a),n(s,o+p,a,o+p,a+f,d),n(s,o+p,a+f,o,a+f,v),n(s,o,a+f,o,a,v),n(s,o,a,o+p,a,d),s.closePath())}}var Cl=(t,e,n)=>{t.moveTo(e,n)},Ol=(t,e,n)=>{t.moveTo(n,e)},Fn=(t,e,n)=>{t.lineTo(e,n)},In=(t,e,n)=>{t.lineTo(n,e)},zl=Yr(0),qi=Yr(1),Jr=(t,e,n,l,s,o)=>{t.arc(e,n,l,s,o)},Zr=(t,e,n,l,s,o)=>{t.arc(n,e,l,s,o)},Qr=(t,e,n,l,s,o,a)=>{t.bezierCurveTo(e,n,l,s,o,a)},Xr=(t,e,n,l,s,o,a)=>{t.bezierCurveTo(n,e,s,l,a,o)};function eo(t){return(e,n,l,s,o)=>fn(e,n,(a,p,f,d,v,g,y,S,E,z,F)=>{let{pxRound:V,points:k}=a,O,T;d.ori==0?(O=Cl,T=Jr):(O=Ol,T=Zr);let Z=he(k.width*ae,3),C=(k.size-k.width)/2*ae,Q=he(C*2,3),q=new Path2D,te=new Path2D,{left:G,top:M,width:J,height:H}=e.bbox;zl(te,G-Q,M-Q,J+Q*2,H+Q*2);let B=W=>{if(f[W]!=null){let le=V(g(p[W],d,z,S)),I=V(y(f[W],v,F,E));O(q,le+C,I),T(q,le,I,C,0,Sl*2)}};if(o)o.forEach(B);else for(let W=l;W<=s;W++)B(W);return{stroke:Z>0?q:null,fill:q,clip:te,flags:$n|Ci}})}function to(t){return(e,n,l,s,o,a)=>{l!=s&&(o!=l&&a!=l&&t(e,n,l),o!=s&&a!=s&&t(e,n,s),t(e,n,a))}}var zc=to(Fn),Dc=to(In);function no(t){let e=re(t?.alignGaps,0);return(n,l,s,o)=>fn(n,l,(a,p,f,d,v,g,y,S,E,z,F)=>{[s,o]=El(f,s,o);let V=a.pxRound,k=H=>V(g(H,d,z,S)),O=H=>V(y(H,v,F,E)),T,Z;d.ori==0?(T=Fn,Z=zc):(T=In,Z=Dc);let C=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:$n},q=Q.stroke,te=!1;if(o-s>=z*4){let H=$=>n.posToVal($,d.key,!0),B=null,W=null,le,I,Je,xe=k(p[C==1?s:o]),ie=k(p[s]),fe=k(p[o]),X=H(C==1?ie+1:fe-1);for(let $=C==1?s:o;$>=s&&$<=o;$+=C){let Ae=p[$],ke=(C==1?Ae<X:Ae>X)?xe:k(Ae),ce=f[$];ke==xe?ce!=null?(I=ce,B==null?(T(q,ke,O(I)),le=B=W=I):I<B?B=I:I>W&&(W=I)):ce===null&&(te=!0):(B!=null&&Z(q,xe,O(B),O(W),O(le),O(I)),ce!=null?(I=ce,T(q,ke,O(I)),B=W=le=I):(B=W=null,ce===null&&(te=!0)),xe=ke,X=H(xe+C))}B!=null&&B!=W&&Je!=xe&&Z(q,xe,O(B),O(W),O(le),O(I))}else for(let H=C==1?s:o;H>=s&&H<=o;H+=C){let B=f[H];B===null?te=!0:B!=null&&T(q,k(p[H]),O(B))}let[M,J]=Ki(n,l);if(a.fill!=null||M!=0){let H=Q.fill=new Path2D(q),B=a.fillTo(n,l,a.min,a.max,M),W=O(B),le=k(p[s]),I=k(p[o]);C==-1&&([I,le]=[le,I]),T(H,I,W),T(H,le,W)}if(!a.spanGaps){let H=[];te&&H.push(...Gi(p,f,s,o,C,k,e)),Q.gaps=H=a.gaps(n,l,s,o,H),Q.clip=Pl(H,d.ori,S,E,z,F)}return J!=0&&(Q.band=J==2?[Dt(n,l,s,o,q,-1),Dt(n,l,s,o,q,1)]:Dt(n,l,s,o,q,J)),Q})}function Hc(t){let e=re(t.align,1),n=re(t.ascDesc,!1),l=re(t.alignGaps,0),s=re(t.extend,!1);return(o,a,p,f)=>fn(o,a,(d,v,g,y,S,E,z,F,V,k,O)=>{[p,f]=El(g,p,f);let T=d.pxRound,{left:Z,width:C}=o.bbox,Q=ie=>T(E(ie,y,k,F)),q=ie=>T(z(ie,S,O,V)),te=y.ori==0?Fn:In,G={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:$n},M=G.stroke,J=y.dir*(y.ori==0?1:-1),H=q(g[J==1?p:f]),B=Q(v[J==1?p:f]),W=B,le=B;s&&e==-1&&(le=Z,te(M,le,H)),te(M,B,H);for(let ie=J==1?p:f;ie>=p&&ie<=f;ie+=J){let fe=g[ie];if(fe==null)continue;let X=Q(v[ie]),$=q(fe);e==1?te(M,X,H):te(M,W,$),te(M,X,$),H=$,W=X}let I=W;s&&e==1&&(I=Z+C,te(M,I,H));let[Je,xe]=Ki(o,a);if(d.fill!=null||Je!=0){let ie=G.fill=new Path2D(M),fe=d.fillTo(o,a,d.min,d.max,Je),X=q(fe);te(ie,I,X),te(ie,le,X)}if(!d.spanGaps){let ie=[];ie.push(...Gi(v,g,p,f,J,Q,l));let fe=d.width*ae/2,X=n||e==1?fe:-fe,$=n||e==-1?-fe:fe;ie.forEach(Ae=>{Ae[0]+=X,Ae[1]+=$}),G.gaps=ie=d.gaps(o,a,p,f,ie),G.clip=Pl(ie,y.ori,F,V,k,O)}return xe!=0&&(G.band=xe==2?[Dt(o,a,p,f,M,-1),Dt(o,a,p,f,M,1)]:Dt(o,a,p,f,M,xe)),G})}function gr(t,e,n,l,s,o,a=de){if(t.length>1){let p=null;for(let f=0,d=1/0;f<t.length;f++)if(e[f]!==void 0){if(p!=null){let v=Oe(t[f]-t[p]);v<d&&(d=v,a=Oe(n(t[f],l,s,o)-n(t[p],l,s,o)))}p=f}}return a}function $c(t){t=t||sl;let e=re(t.size,[.6,de,1]),n=t.align||0,l=t.gap||0,s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ne(s),a=1-e[0],p=re(e[1],de),f=re(e[2],1),d=re(t.disp,sl),v=re(t.each,S=>{}),{fill:g,stroke:y}=d;return(S,E,z,F)=>fn(S,E,(V,k,O,T,Z,C,Q,q,te,G,M)=>{let J=V.pxRound,H=n,B=l*ae,W=p*ae,le=f*ae,I,Je;T.ori==0?[I,Je]=o(S,E):[Je,I]=o(S,E);let xe=T.dir*(T.ori==0?1:-1),ie=T.ori==0?zl:qi,fe=T.ori==0?v:(A,me,Pe,mn,Zt,_t,Qt)=>{v(A,me,Pe,Zt,mn,Qt,_t)},X=re(S.bands,Vi).find(A=>A.series[0]==E),$=X!=null?X.dir:0,Ae=V.fillTo(S,E,V.min,V.max,$),je=J(Q(Ae,Z,M,te)),ke,ce,mt,Xe=G,_e=J(V.width*ae),St=!1,Pt=null,ot=null,Rt=null,pn=null;g!=null&&(_e==0||y!=null)&&(St=!0,Pt=g.values(S,E,z,F),ot=new Map,new Set(Pt).forEach(A=>{A!=null&&ot.set(A,new Path2D)}),_e>0&&(Rt=y.values(S,E,z,F),pn=new Map,new Set(Rt).forEach(A=>{A!=null&&pn.set(A,new Path2D)})));let{x0:dn,size:Un}=d;if(dn!=null&&Un!=null){H=1,k=dn.values(S,E,z,F),dn.unit==2&&(k=k.map(Pe=>S.posToVal(q+Pe*G,T.key,!0)));let A=Un.values(S,E,z,F);Un.unit==2?ce=A[0]*G:ce=C(A[0],T,G,q)-C(0,T,G,q),Xe=gr(k,O,C,T,G,q,Xe),mt=Xe-ce+B}else Xe=gr(k,O,C,T,G,q,Xe),mt=Xe*a+B,ce=Xe-mt;mt<1&&(mt=0),_e>=ce/2&&(_e=0),mt<5&&(J=Tr);let ol=mt>0,Yt=Xe-mt-(ol?_e:0);ce=J(Ni(Yt,le,W)),ke=(H==0?ce/2:H==xe?0:ce)-H*xe*((H==0?B/2:0)+(ol?_e/2:0));let Be={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},hn=St?null:new Path2D,Ct=null;if(X!=null)Ct=S.data[X.series[1]];else{let{y0:A,y1:me}=d;A!=null&&me!=null&&(O=me.values(S,E,z,F),Ct=A.values(S,E,z,F))}let Jt=I*ce,Y=Je*ce;for(let A=xe==1?z:F;A>=z&&A<=F;A+=xe){let me=O[A];if(me==null)continue;if(Ct!=null){let Ze=Ct[A]??0;if(me-Ze==0)continue;je=Q(Ze,Z,M,te)}let Pe=T.distr!=2||d!=null?k[A]:A,mn=C(Pe,T,G,q),Zt=Q(re(me,Ae),Z,M,te),_t=J(mn-ke),Qt=J(Ye(Zt,je)),et=J(kt(Zt,je)),at=Qt-et;if(me!=null){let Ze=me<0?Y:Jt,gt=me<0?Jt:Y;St?(_e>0&&Rt[A]!=null&&ie(pn.get(Rt[A]),_t,et+st(_e/2),ce,Ye(0,at-_e),Ze,gt),Pt[A]!=null&&ie(ot.get(Pt[A]),_t,et+st(_e/2),ce,Ye(0,at-_e),Ze,gt)):ie(hn,_t,et+st(_e/2),ce,Ye(0,at-_e),Ze,gt),fe(S,E,A,_t-_e/2,et,ce+_e,at)}}return _e>0?Be.stroke=St?pn:hn:St||(Be._fill=V.width==0?V._fill:V._stroke??V._fill,Be.width=0),Be.fill=St?ot:hn,Be})}function Rc(t,e){let n=re(e?.alignGaps,0);return(l,s,o,a)=>fn(l,s,(p,f,d,v,g,y,S,E,z,F,V)=>{[o,a]=El(d,o,a);let k=p.pxRound,O=I=>k(y(I,v,F,E)),T=I=>k(S(I,g,V,z)),Z,C,Q;v.ori==0?(Z=Cl,Q=Fn,C=Qr):(Z=Ol,Q=In,C=Xr);let q=v.dir*(v.ori==0?1:-1),te=O(f[q==1?o:a]),G=te,M=[],J=[];for(let I=q==1?o:a;I>=o&&I<=a;I+=q)if(d[I]!=null){let xe=f[I],ie=O(xe);M.push(G=ie),J.push(T(d[I]))}let H={stroke:t(M,J,Z,Q,C,k),fill:null,clip:null,band:null,gaps:null,flags:$n},B=H.stroke,[W,le]=Ki(l,s);if(p.fill!=null||W!=0){let I=H.fill=new Path2D(B),Je=p.fillTo(l,s,p.min,p.max,W),xe=T(Je);Q(I,G,xe),Q(I,te,xe)}if(!p.spanGaps){let I=[];I.push(...Gi(f,d,o,a,q,O,n)),H.gaps=I=p.gaps(l,s,o,a,I),H.clip=Pl(I,v.ori,E,z,F,V)}return le!=0&&(H.band=le==2?[Dt(l,s,o,a,B,-1),Dt(l,s,o,a,B,1)]:Dt(l,s,o,a,B,le)),H})}function Fc(t){return Rc(Ic,t)}function Ic(t,e,n,l,s,o){let a=t.length;if(a<2)return null;let p=new Path2D;if(n(p,t[0],e[0]),a==2)l(p,t[1],e[1]);else{let f=Array(a),d=Array(a-1),v=Array(a-1),g=Array(a-1);for(let y=0;y<a-1;y++)v[y]=e[y+1]-e[y],g[y]=t[y+1]-t[y],d[y]=v[y]/g[y];f[0]=d[0];for(let y=1;y<a-1;y++)d[y]===0||d[y-1]===0||d[y-1]>0!=d[y]>0?f[y]=0:(f[y]=3*(g[y-1]+g[y])/((2*g[y]+g[y-1])/d[y-1]+(g[y]+2*g[y-1])/d[y]),isFinite(f[y])||(f[y]=0));f[a-1]=d[a-2];for(let y=0;y<a-1;y++)s(p,t[y]+g[y]/3,e[y]+f[y]*g[y]/3,t[y+1]-g[y]/3,e[y+1]-f[y+1]*g[y]/3,t[y+1],e[y+1])}return p}var Oi=new Set;function br(){for(let t of Oi)t.syncRect(!0)}Rn&&(cn(wa,On,br),cn(xa,On,br,!0),cn(_l,On,()=>{Ie.pxRatio=ae}));var Vc=no(),Wc=eo();function vr(t,e,n,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,a)=>zi(o,a,e,n))}function Uc(t,e){return t.map((n,l)=>l==0?{}:Ne({},e,n))}function zi(t,e,n,l){return Ne({},e==0?n:l,t)}function lo(t,e,n){return e==null?Dn:[e,n]}var jc=lo;function Bc(t,e,n){return e==null?Dn:Tl(e,n,Fi,!0)}function io(t,e,n,l){return e==null?Dn:Ll(e,n,t.scales[l].log,!1)}var Kc=io;function so(t,e,n,l){return e==null?Dn:Ri(e,n,t.scales[l].log,!1)}var Gc=so;function qc(t,e,n,l,s){let o=Ye(Js(t),Js(e)),a=e-t,p=xt(s/l*a,n);do{let f=n[p],d=l*f/a;if(d>=s&&o+(f<5?Gt.get(f):0)<=17)return[f,d]}while(++p<n.length);return[0,0]}function yr(t){let e,n;return t=t.replace(/(\d+)px/,(l,s)=>(e=Ce((n=+s)*ae))+"px"),[t,e,n]}function Yc(t){t.show&&[t.font,t.labelFont].forEach(e=>{let n=he(e[2]*ae,1);e[0]=e[0].replace(/[0-9.]+px/,n+"px"),e[1]=n})}function Ie(t,e,n){let l={mode:re(t.mode,1)},s=l.mode;function o(i,r,c,u){let h=r.valToPct(i);return u+c*(r.dir==-1?1-h:h)}function a(i,r,c,u){let h=r.valToPct(i);return u+c*(r.dir==-1?h:1-h)}function p(i,r,c,u){return r.ori==0?o(i,r,c,u):a(i,r,c,u)}l.valToPosH=o,l.valToPosV=a;let f=!1;l.status=0;let d=l.root=dt(na);if(t.id!=null&&(d.id=t.id),it(d,t.class),t.title){let i=dt(sa,d);i.textContent=t.title}let v=wt("canvas"),g=l.ctx=v.getContext("2d"),y=dt(ra,d);cn("click",y,i=>{i.target===E&&(be!=Mn||Se!=En)&&We.click(l,i)},!0);let S=l.under=dt(oa,y);y.appendChild(v);let E=l.over=dt(aa,y);t=Hn(t);let z=+re(t.pxAlign,1),F=mr(z);(t.plugins||[]).forEach(i=>{i.opts&&(t=i.opts(l,t)||t)});let V=t.ms||.001,k=l.series=s==1?vr(t.series||[],ar,dr,!1):Uc(t.series||[null],pr),O=l.axes=vr(t.axes||[],or,ur,!0),T=l.scales={},Z=l.bands=t.bands||[];Z.forEach(i=>{i.fill=ne(i.fill||null),i.dir=re(i.dir,-1)});let C=s==2?k[1].facets[0].scale:k[0].scale,Q={axes:Io,series:Do},q=(t.drawOrder||["axes","series"]).map(i=>Q[i]);function te(i){let r=i.distr==3?c=>zt(c>0?c:i.clamp(l,c,i.min,i.max,i.key)):i.distr==4?c=>xi(c,i.asinh):i.distr==100?c=>i.fwd(c):c=>c;return c=>{let u=r(c),{_min:h,_max:b}=i,w=b-h;return(u-h)/w}}function G(i){let r=T[i];if(r==null){let c=(t.scales||sl)[i]||sl;if(c.from!=null){G(c.from);let u=Ne({},T[c.from],c,{key:i});u.valToPct=te(u),T[i]=u}else{r=T[i]=Ne({},i==C?Gr:Pc,c),r.key=i;let u=r.time,h=r.range,b=Kt(h);if((i!=C||s==2&&!u)&&(b&&(h[0]==null||h[1]==null)&&(h={min:h[0]==null?Gs:{mode:1,hard:h[0],soft:h[0]},max:h[1]==null?Gs:{mode:1,hard:h[1],soft:h[1]}},b=!1),!b&&Al(h))){let w=h;h=(x,_,L)=>_==null?Dn:Tl(_,L,w)}r.range=ne(h||(u?jc:i==C?r.distr==3?Kc:r.distr==4?Gc:lo:r.distr==3?io:r.distr==4?so:Bc)),r.auto=ne(b?!1:r.auto),r.clamp=ne(r.clamp||Ac),r._min=r._max=null,r.valToPct=te(r)}}}G("x"),G("y"),s==1&&k.forEach(i=>{G(i.scale)}),O.forEach(i=>{G(i.scale)});for(let i in t.scales)G(i);let M=T[C],J=M.distr,H,B;M.ori==0?(it(d,la),H=o,B=a):(it(d,ia),H=a,B=o);let W={};for(let i in T){let r=T[i];(r.min!=null||r.max!=null)&&(W[i]={min:r.min,max:r.max},r.min=r.max=null)}let le=t.tzDate||(i=>new Date(Ce(i/V))),I=t.fmtDate||Wi,Je=V==1?lc(le):rc(le),xe=ir(le,lr(V==1?nc:sc,I)),ie=rr(le,sr(ac,I)),fe=[],X=l.legend=Ne({},fc,t.legend),$=l.cursor=Ne({},bc,{drag:{y:s==2}},t.cursor),Ae=X.show,je=$.show,ke=X.markers;X.idxs=fe,ke.width=ne(ke.width),ke.dash=ne(ke.dash),ke.stroke=ne(ke.stroke),ke.fill=ne(ke.fill);let ce,mt,Xe,_e=[],St=[],Pt,ot=!1,Rt={};if(X.live){let i=k[1]?k[1].values:null;ot=i!=null,Pt=ot?i(l,1,0):{_:0};for(let r in Pt)Rt[r]=Hi}if(Ae)if(ce=wt("table",ha,d),Xe=wt("tbody",null,ce),X.mount(l,ce),ot){mt=wt("thead",null,ce,Xe);let i=wt("tr",null,mt);wt("th",null,i);for(var pn in Pt)wt("th",zs,i).textContent=pn}else it(ce,ga),X.live&&it(ce,ma);let dn={show:!0},Un={show:!1};function ol(i,r){if(r==0&&(ot||!X.live||s==2))return Dn;let c=[],u=wt("tr",ba,Xe,Xe.childNodes[r]);it(u,i.class),i.show||it(u,an);let h=wt("th",null,u);if(ke.show){let x=dt(va,h);if(r>0){let _=ke.width(l,r);_&&(x.style.border=_+"px "+ke.dash(l,r)+" "+ke.stroke(l,r)),x.style.background=ke.fill(l,r)}}let b=dt(zs,h);i.label instanceof HTMLElement?b.appendChild(i.label):b.textContent=i.label,r>0&&(ke.show||(b.style.color=i.width>0?ke.stroke(l,r):ke.fill(l,r)),Be("click",h,x=>{if($._lock)return;en(x);let _=k.indexOf(i);if((x.ctrlKey||x.metaKey)!=X.isolate){let L=k.some((N,P)=>P>0&&P!=_&&N.show);k.forEach((N,P)=>{P>0&&Mt(P,L?P==_?dn:Un:dn,!0,Le.setSeries)})}else Mt(_,{show:!i.show},!0,Le.setSeries)},!1),bn&&Be(Rs,h,x=>{$._lock||(en(x),Mt(k.indexOf(i),Nn,!0,Le.setSeries))},!1));for(var w in Pt){let x=wt("td",ya,u);x.textContent="--",c.push(x)}return[u,c]}let Yt=new Map;function Be(i,r,c,u=!0){let h=Yt.get(r)||{},b=$.bind[i](l,r,c,u);b&&(cn(i,r,h[i]=b),Yt.set(r,h))}function hn(i,r,c){let u=Yt.get(r)||{};for(let h in u)(i==null||h==i)&&(Li(h,r,u[h]),delete u[h]);i==null&&Yt.delete(r)}let Ct=0,Jt=0,Y=0,A=0,me=0,Pe=0,mn=me,Zt=Pe,_t=Y,Qt=A,et=0,at=0,Ze=0,gt=0;l.bbox={};let ql=!1,al=!1,gn=!1,Xt=!1,cl=!1,ct=!1;function Yl(i,r,c){(c||i!=l.width||r!=l.height)&&ls(i,r),kn(!1),gn=!0,al=!0,Sn()}function ls(i,r){l.width=Ct=Y=i,l.height=Jt=A=r,me=Pe=0,Lo(),No();let c=l.bbox;et=c.left=rn(me*ae,.5),at=c.top=rn(Pe*ae,.5),Ze=c.width=rn(Y*ae,.5),gt=c.height=rn(A*ae,.5)}let To=3;function Mo(){let i=!1,r=0;for(;!i;){r++;let c=Ro(r),u=Fo(r);i=r==To||c&&u,i||(ls(l.width,l.height),al=!0)}}function Eo({width:i,height:r}){Yl(i,r)}l.setSize=Eo;function Lo(){let i=!1,r=!1,c=!1,u=!1;O.forEach((h,b)=>{if(h.show&&h._show){let{side:w,_size:x}=h,_=w%2,L=h.label!=null?h.labelSize:0,N=x+L;N>0&&(_?(Y-=N,w==3?(me+=N,u=!0):c=!0):(A-=N,w==0?(Pe+=N,i=!0):r=!0))}}),tn[0]=i,tn[1]=c,tn[2]=r,tn[3]=u,Y-=Ft[1]+Ft[3],me+=Ft[3],A-=Ft[2]+Ft[0],Pe+=Ft[0]}function No(){let i=me+Y,r=Pe+A,c=me,u=Pe;function h(b,w){switch(b){case 1:return i+=w,i-w;case 2:return r+=w,r-w;case 3:return c-=w,c+w;case 0:return u-=w,u+w}}O.forEach((b,w)=>{if(b.show&&b._show){let x=b.side;b._pos=h(x,b._size),b.label!=null&&(b._lpos=h(x,b.labelSize))}})}if($.dataIdx==null){let i=$.hover,r=i.skip=new Set(i.skip??[]);r.add(void 0);let c=i.prox=ne(i.prox),u=i.bias??=0;$.dataIdx=(h,b,w,x)=>{if(b==0)return w;let _=w,L=c(h,b,w,x)??de,N=L>=0&&L<de,P=M.ori==0?Y:A,K=$.left,oe=e[0],se=e[b];if(r.has(se[w])){_=null;let ee=null,U=null,R;if(u==0||u==-1)for(R=w;ee==null&&R-- >0;)r.has(se[R])||(ee=R);if(u==0||u==1)for(R=w;U==null&&R++<se.length;)r.has(se[R])||(U=R);if(ee!=null||U!=null)if(N){let ye=ee==null?-1/0:H(oe[ee],M,P,0),Me=U==null?1/0:H(oe[U],M,P,0),Fe=K-ye,pe=Me-K;Fe<=pe?Fe<=L&&(_=ee):pe<=L&&(_=U)}else _=U==null?ee:ee==null?U:w-ee<=U-w?ee:U}else N&&Oe(K-H(oe[w],M,P,0))>L&&(_=null);return _}}let en=i=>{$.event=i};$.idxs=fe,$._lock=!1;let Ue=$.points;Ue.show=ne(Ue.show),Ue.size=ne(Ue.size),Ue.stroke=ne(Ue.stroke),Ue.width=ne(Ue.width),Ue.fill=ne(Ue.fill);let Tt=l.focus=Ne({},t.focus||{alpha:.3},$.focus),bn=Tt.prox>=0,vn=bn&&Ue.one,ut=[],yn=[],wn=[];function is(i,r){let c=Ue.show(l,r);if(c instanceof HTMLElement)return it(c,da),it(c,i.class),At(c,-10,-10,Y,A),E.insertBefore(c,ut[r]),c}function ss(i,r){if(s==1||r>0){let c=s==1&&T[i.scale].time,u=i.value;i.value=c?Xs(u)?rr(le,sr(u,I)):u||ie:u||Ec,i.label=i.label||(c?yc:vc)}if(vn||r>0){i.width=i.width==null?1:i.width,i.paths=i.paths||Vc||Pa,i.fillTo=ne(i.fillTo||Cc),i.pxAlign=+re(i.pxAlign,z),i.pxRound=mr(i.pxAlign),i.stroke=ne(i.stroke||null),i.fill=ne(i.fill||null),i._stroke=i._fill=i._paths=i._focus=null;let c=Lc(Ye(1,i.width),1),u=i.points=Ne({},{size:c,width:Ye(1,c*.2),stroke:i.stroke,space:c*2,paths:Wc,_stroke:null,_fill:null},i.points);u.show=ne(u.show),u.filter=ne(u.filter),u.fill=ne(u.fill),u.stroke=ne(u.stroke),u.paths=ne(u.paths),u.pxAlign=i.pxAlign}if(Ae){let c=ol(i,r);_e.splice(r,0,c[0]),St.splice(r,0,c[1]),X.values.push(null)}if(je){fe.splice(r,0,null);let c=null;vn?r==0&&(c=is(i,r)):r>0&&(c=is(i,r)),ut.splice(r,0,c),yn.splice(r,0,0),wn.splice(r,0,0)}Re("addSeries",r)}function Ao(i,r){r=r??k.length,i=s==1?zi(i,r,ar,dr):zi(i,r,{},pr),k.splice(r,0,i),ss(k[r],r)}l.addSeries=Ao;function Po(i){if(k.splice(i,1),Ae){X.values.splice(i,1),St.splice(i,1);let r=_e.splice(i,1)[0];hn(null,r.firstChild),r.remove()}je&&(fe.splice(i,1),ut.splice(i,1)[0].remove(),yn.splice(i,1),wn.splice(i,1)),Re("delSeries",i)}l.delSeries=Po;let tn=[!1,!1,!1,!1];function Co(i,r){if(i._show=i.show,i.show){let c=i.side%2,u=T[i.scale];u==null&&(i.scale=c?k[1].scale:C,u=T[i.scale]);let h=u.time;i.size=ne(i.size),i.space=ne(i.space),i.rotate=ne(i.rotate),Kt(i.incrs)&&i.incrs.forEach(w=>{!Gt.has(w)&&Gt.set(w,Lr(w))}),i.incrs=ne(i.incrs||(u.distr==2?Xa:h?V==1?tc:ic:on)),i.splits=ne(i.splits||(h&&u.distr==1?Je:u.distr==3?Ai:u.distr==4?kc:xc)),i.stroke=ne(i.stroke),i.grid.stroke=ne(i.grid.stroke),i.ticks.stroke=ne(i.ticks.stroke),i.border.stroke=ne(i.border.stroke);let b=i.values;i.values=Kt(b)&&!Kt(b[0])?ne(b):h?Kt(b)?ir(le,lr(b,I)):Xs(b)?oc(le,b):b||xe:b||wc,i.filter=ne(i.filter||(u.distr>=3&&u.log==10?Tc:u.distr==3&&u.log==2?Mc:Mr)),i.font=yr(i.font),i.labelFont=yr(i.labelFont),i._size=i.size(l,null,r,0),i._space=i._rotate=i._incrs=i._found=i._splits=i._values=null,i._size>0&&(tn[r]=!0,i._el=dt(ca,y))}}function jn(i,r,c,u){let[h,b,w,x]=c,_=r%2,L=0;return _==0&&(x||b)&&(L=r==0&&!h||r==2&&!w?Ce(or.size/3):0),_==1&&(h||w)&&(L=r==1&&!b||r==3&&!x?Ce(ur.size/2):0),L}let rs=l.padding=(t.padding||[jn,jn,jn,jn]).map(i=>ne(re(i,jn))),Ft=l._padding=rs.map((i,r)=>i(l,r,tn,0)),Ve,ze=null,De=null,ul=s==1?k[0].idxs:null,bt=null,Bn=!1;function os(i,r){if(e=i??[],l.data=l._data=e,s==2){Ve=0;for(let c=1;c<k.length;c++)Ve+=e[c][0].length}else{e.length==0&&(l.data=l._data=e=[[]]),bt=e[0],Ve=bt.length;let c=e;if(J==2){c=e.slice();let u=c[0]=Array(Ve);for(let h=0;h<Ve;h++)u[h]=h}l._data=e=c}if(kn(!0),Re("setData"),J==2&&(gn=!0),r!==!1){let c=M;c.auto(l,Bn)?Jl():Vt(C,c.min,c.max),Xt=Xt||$.left>=0,ct=!0,Sn()}}l.setData=os;function Jl(){Bn=!0;let i,r;s==1&&(Ve>0?(ze=ul[0]=0,De=ul[1]=Ve-1,i=e[0][ze],r=e[0][De],J==2?(i=ze,r=De):i==r&&(J==3?[i,r]=Ll(i,i,M.log,!1):J==4?[i,r]=Ri(i,i,M.log,!1):M.time?r=i+Ce(86400/V):[i,r]=Tl(i,r,Fi,!0))):(ze=ul[0]=i=null,De=ul[1]=r=null)),Vt(C,i,r)}let fl,xn,Zl,Ql,Xl,ei,ti,ni,li,Qe;function as(i,r,c,u,h,b){i??=Hs,c??=Vi,u??="butt",h??=Hs,b??="round",i!=fl&&(g.strokeStyle=fl=i),h!=xn&&(g.fillStyle=xn=h),r!=Zl&&(g.lineWidth=Zl=r),b!=Xl&&(g.lineJoin=Xl=b),u!=ei&&(g.lineCap=ei=u),c!=Ql&&g.setLineDash(Ql=c)}function cs(i,r,c,u){r!=xn&&(g.fillStyle=xn=r),i!=ti&&(g.font=ti=i),c!=ni&&(g.textAlign=ni=c),u!=li&&(g.textBaseline=li=u)}function ii(i,r,c,u,h=0){if(u.length>0&&i.auto(l,Bn)&&(r==null||r.min==null)){let b=re(ze,0),w=re(De,u.length-1),x=c.min==null?Ta(u,b,w,h,i.distr==3):[c.min,c.max];i.min=kt(i.min,c.min=x[0]),i.max=Ye(i.max,c.max=x[1])}}let us={min:null,max:null};function Oo(){for(let u in T){let h=T[u];W[u]==null&&(h.min==null||W[C]!=null&&h.auto(l,Bn))&&(W[u]=us)}for(let u in T){let h=T[u];W[u]==null&&h.from!=null&&W[h.from]!=null&&(W[u]=us)}W[C]!=null&&kn(!0);let i={};for(let u in W){let h=W[u];if(h!=null){let b=i[u]=Hn(T[u],za);if(h.min!=null)Ne(b,h);else if(u!=C||s==2)if(Ve==0&&b.from==null){let w=b.range(l,null,null,u);b.min=w[0],b.max=w[1]}else b.min=de,b.max=-de}}if(Ve>0){k.forEach((u,h)=>{if(s==1){let b=u.scale,w=W[b];if(w==null)return;let x=i[b];if(h==0){let _=x.range(l,x.min,x.max,b);x.min=_[0],x.max=_[1],ze=xt(x.min,e[0]),De=xt(x.max,e[0]),De-ze>1&&(e[0][ze]<x.min&&ze++,e[0][De]>x.max&&De--),u.min=bt[ze],u.max=bt[De]}else u.show&&u.auto&&ii(x,w,u,e[h],u.sorted);u.idxs[0]=ze,u.idxs[1]=De}else if(h>0&&u.show&&u.auto){let[b,w]=u.facets,x=b.scale,_=w.scale,[L,N]=e[h],P=i[x],K=i[_];P!=null&&ii(P,W[x],b,L,b.sorted),K!=null&&ii(K,W[_],w,N,w.sorted),u.min=w.min,u.max=w.max}});for(let u in i){let h=i[u],b=W[u];if(h.from==null&&(b==null||b.min==null)){let w=h.range(l,h.min==de?null:h.min,h.max==-de?null:h.max,u);h.min=w[0],h.max=w[1]}}}for(let u in i){let h=i[u];if(h.from!=null){let b=i[h.from];if(b.min==null)h.min=h.max=null;else{let w=h.range(l,b.min,b.max,u);h.min=w[0],h.max=w[1]}}}let r={},c=!1;for(let u in i){let h=i[u],b=T[u];if(b.min!=h.min||b.max!=h.max){b.min=h.min,b.max=h.max;let w=b.distr;b._min=w==3?zt(b.min):w==4?xi(b.min,b.asinh):w==100?b.fwd(b.min):b.min,b._max=w==3?zt(b.max):w==4?xi(b.max,b.asinh):w==100?b.fwd(b.max):b.max,r[u]=c=!0}}if(c){k.forEach((u,h)=>{s==2?h>0&&r.y&&(u._paths=null):r[u.scale]&&(u._paths=null)});for(let u in r)gn=!0,Re("setScale",u);je&&$.left>=0&&(Xt=ct=!0)}for(let u in W)W[u]=null}function zo(i){let r=Ni(ze-1,0,Ve-1),c=Ni(De+1,0,Ve-1);for(;i[r]==null&&r>0;)r--;for(;i[c]==null&&c<Ve-1;)c++;return[r,c]}function Do(){if(Ve>0){let i=k.some(r=>r._focus)&&Qe!=Tt.alpha;i&&(g.globalAlpha=Qe=Tt.alpha),k.forEach((r,c)=>{if(c>0&&r.show&&(fs(c,!1),fs(c,!0),r._paths==null)){let u=Qe;Qe!=r.alpha&&(g.globalAlpha=Qe=r.alpha);let h=s==2?[0,e[c][0].length-1]:zo(e[c]);r._paths=r.paths(l,c,h[0],h[1]),Qe!=u&&(g.globalAlpha=Qe=u)}}),k.forEach((r,c)=>{if(c>0&&r.show){let u=Qe;Qe!=r.alpha&&(g.globalAlpha=Qe=r.alpha),r._paths!=null&&ps(c,!1);{let h=r._paths!=null?r._paths.gaps:null,b=r.points.show(l,c,ze,De,h),w=r.points.filter(l,c,b,h);(b||w)&&(r.points._paths=r.points.paths(l,c,ze,De,w),ps(c,!0))}Qe!=u&&(g.globalAlpha=Qe=u),Re("drawSeries",c)}}),i&&(g.globalAlpha=Qe=1)}}function fs(i,r){let c=r?k[i].points:k[i];c._stroke=c.stroke(l,i),c._fill=c.fill(l,i)}function ps(i,r){let c=r?k[i].points:k[i],{stroke:u,fill:h,clip:b,flags:w,_stroke:x=c._stroke,_fill:_=c._fill,_width:L=c.width}=c._paths;L=he(L*ae,3);let N=null,P=L%2/2;r&&_==null&&(_=L>0?"#fff":x);let K=c.pxAlign==1&&P>0;if(K&&g.translate(P,P),!r){let oe=et-L/2,se=at-L/2,ee=Ze+L,U=gt+L;N=new Path2D,N.rect(oe,se,ee,U)}r?si(x,L,c.dash,c.cap,_,u,h,w,b):Ho(i,x,L,c.dash,c.cap,_,u,h,w,N,b),K&&g.translate(-P,-P)}function Ho(i,r,c,u,h,b,w,x,_,L,N){let P=!1;_!=0&&Z.forEach((K,oe)=>{if(K.series[0]==i){let se=k[K.series[1]],ee=e[K.series[1]],U=(se._paths||sl).band;Kt(U)&&(U=K.dir==1?U[0]:U[1]);let R,ye=null;se.show&&U&&Ea(ee,ze,De)?(ye=K.fill(l,oe)||b,R=se._paths.clip):U=null,si(r,c,u,h,ye,w,x,_,L,N,R,U),P=!0}}),P||si(r,c,u,h,b,w,x,_,L,N)}let ds=$n|Ci;function si(i,r,c,u,h,b,w,x,_,L,N,P){as(i,r,c,u,h),(_||L||P)&&(g.save(),_&&g.clip(_),L&&g.clip(L)),P?(x&ds)==ds?(g.clip(P),N&&g.clip(N),dl(h,w),pl(i,b,r)):x&Ci?(dl(h,w),g.clip(P),pl(i,b,r)):x&$n&&(g.save(),g.clip(P),N&&g.clip(N),dl(h,w),g.restore(),pl(i,b,r)):(dl(h,w),pl(i,b,r)),(_||L||P)&&g.restore()}function pl(i,r,c){c>0&&(r instanceof Map?r.forEach((u,h)=>{g.strokeStyle=fl=h,g.stroke(u)}):r!=null&&i&&g.stroke(r))}function dl(i,r){r instanceof Map?r.forEach((c,u)=>{g.fillStyle=xn=u,g.fill(c)}):r!=null&&i&&g.fill(r)}function $o(i,r,c,u){let h=O[i],b;if(u<=0)b=[0,0];else{let w=h._space=h.space(l,i,r,c,u),x=h._incrs=h.incrs(l,i,r,c,u,w);b=qc(r,c,x,u,w)}return h._found=b}function ri(i,r,c,u,h,b,w,x,_,L){let N=w%2/2;z==1&&g.translate(N,N),as(x,w,_,L,x),g.beginPath();let P,K,oe,se,ee=h+(u==0||u==3?-b:b);c==0?(K=h,se=ee):(P=h,oe=ee);for(let U=0;U<i.length;U++)r[U]!=null&&(c==0?P=oe=i[U]:K=se=i[U],g.moveTo(P,K),g.lineTo(oe,se));g.stroke(),z==1&&g.translate(-N,-N)}function Ro(i){let r=!0;return O.forEach((c,u)=>{if(!c.show)return;let h=T[c.scale];if(h.min==null){c._show&&(r=!1,c._show=!1,kn(!1));return}else c._show||(r=!1,c._show=!0,kn(!1));let b=c.side,w=b%2,{min:x,max:_}=h,[L,N]=$o(u,x,_,w==0?Y:A);if(N==0)return;let P=h.distr==2,K=c._splits=c.splits(l,u,x,_,L,N,P),oe=h.distr==2?K.map(R=>bt[R]):K,se=h.distr==2?bt[K[1]]-bt[K[0]]:L,ee=c._values=c.values(l,c.filter(l,oe,u,N,se),u,N,se);c._rotate=b==2?c.rotate(l,ee,u,N):0;let U=c._size;c._size=ht(c.size(l,ee,u,i)),U!=null&&c._size!=U&&(r=!1)}),r}function Fo(i){let r=!0;return rs.forEach((c,u)=>{let h=c(l,u,tn,i);h!=Ft[u]&&(r=!1),Ft[u]=h}),r}function Io(){for(let i=0;i<O.length;i++){let r=O[i];if(!r.show||!r._show)continue;let c=r.side,u=c%2,h,b,w=r.stroke(l,i),x=c==0||c==3?-1:1,[_,L]=r._found;if(r.label!=null){let Ge=r.labelGap*x,lt=Ce((r._lpos+Ge)*ae);cs(r.labelFont[0],w,"center",c==2?"top":Ds),g.save(),u==1?(h=b=0,g.translate(lt,Ce(at+gt/2)),g.rotate((c==3?-Sl:Sl)/2)):(h=Ce(et+Ze/2),b=lt);let sn=_r(r.label)?r.label(l,i,_,L):r.label;g.fillText(sn,h,b),g.restore()}if(L==0)continue;let N=T[r.scale],P=u==0?Ze:gt,K=u==0?et:at,oe=r._splits,se=N.distr==2?oe.map(Ge=>bt[Ge]):oe,ee=N.distr==2?bt[oe[1]]-bt[oe[0]]:_,U=r.ticks,R=r.border,ye=U.show?U.size:0,Me=Ce(ye*ae),Fe=Ce((r.alignTo==2?r._size-ye-r.gap:r.gap)*ae),pe=r._rotate*-Sl/180,Ee=F(r._pos*ae),tt=(Me+Fe)*x,Ke=Ee+tt;b=u==0?Ke:0,h=u==1?Ke:0;let ft=r.font[0],vt=r.align==1?Pn:r.align==2?vi:pe>0?Pn:pe<0?vi:u==0?"center":c==3?vi:Pn,Lt=pe||u==1?"middle":c==2?"top":Ds;cs(ft,w,vt,Lt);let nt=r.font[1]*r.lineGap,pt=oe.map(Ge=>F(p(Ge,N,P,K))),yt=r._values;for(let Ge=0;Ge<yt.length;Ge++){let lt=yt[Ge];if(lt!=null){u==0?h=pt[Ge]:b=pt[Ge],lt=""+lt;let sn=lt.indexOf(`
`)==-1?[lt]:lt.split(/\n/gm);for(let qe=0;qe<sn.length;qe++){let Cs=sn[qe];pe?(g.save(),g.translate(h,b+qe*nt),g.rotate(pe),g.fillText(Cs,0,0),g.restore()):g.fillText(Cs,h,b+qe*nt)}}}U.show&&ri(pt,U.filter(l,se,i,L,ee),u,c,Ee,Me,he(U.width*ae,3),U.stroke(l,i),U.dash,U.cap);let Nt=r.grid;Nt.show&&ri(pt,Nt.filter(l,se,i,L,ee),u,u==0?2:1,u==0?at:et,u==0?gt:Ze,he(Nt.width*ae,3),Nt.stroke(l,i),Nt.dash,Nt.cap),R.show&&ri([Ee],[1],u==0?1:0,u==0?1:2,u==1?at:et,u==1?gt:Ze,he(R.width*ae,3),R.stroke(l,i),R.dash,R.cap)}Re("drawAxes")}function kn(i){k.forEach((r,c)=>{c>0&&(r._paths=null,i&&(s==1?(r.min=null,r.max=null):r.facets.forEach(u=>{u.min=null,u.max=null})))})}let hl=!1,oi=!1,Kn=[];function Vo(){oi=!1;for(let i=0;i<Kn.length;i++)Re(...Kn[i]);Kn.length=0}function Sn(){hl||(Va(hs),hl=!0)}function Wo(i,r=!1){hl=!0,oi=r,i(l),hs(),r&&Kn.length>0&&queueMicrotask(Vo)}l.batch=Wo;function hs(){if(ql&&(Oo(),ql=!1),gn&&(Mo(),gn=!1),al){if(we(S,Pn,me),we(S,"top",Pe),we(S,tl,Y),we(S,nl,A),we(E,Pn,me),we(E,"top",Pe),we(E,tl,Y),we(E,nl,A),we(y,tl,Ct),we(y,nl,Jt),v.width=Ce(Ct*ae),v.height=Ce(Jt*ae),O.forEach(({_el:i,_show:r,_size:c,_pos:u,side:h})=>{if(i!=null)if(r){let b=h===3||h===0?c:0,w=h%2==1;we(i,w?"left":"top",u-b),we(i,w?"width":"height",c),we(i,w?"top":"left",w?Pe:me),we(i,w?"height":"width",w?A:Y),Ei(i,an)}else it(i,an)}),fl=xn=Zl=Xl=ei=ti=ni=li=Ql=null,Qe=1,Yn(!0),me!=mn||Pe!=Zt||Y!=_t||A!=Qt){kn(!1);let i=Y/_t,r=A/Qt;if(je&&!Xt&&$.left>=0){$.left*=i,$.top*=r,_n&&At(_n,Ce($.left),0,Y,A),Tn&&At(Tn,0,Ce($.top),Y,A);for(let c=0;c<ut.length;c++){let u=ut[c];u!=null&&(yn[c]*=i,wn[c]*=r,At(u,ht(yn[c]),ht(wn[c]),Y,A))}}if(ve.show&&!cl&&ve.left>=0&&ve.width>0){ve.left*=i,ve.width*=i,ve.top*=r,ve.height*=r;for(let c in di)we(Ln,c,ve[c])}mn=me,Zt=Pe,_t=Y,Qt=A}Re("setSize"),al=!1}Ct>0&&Jt>0&&(g.clearRect(0,0,v.width,v.height),Re("drawClear"),q.forEach(i=>i()),Re("draw")),ve.show&&cl&&(ml(ve),cl=!1),je&&Xt&&(ln(null,!0,!1),Xt=!1),X.show&&X.live&&ct&&(fi(),ct=!1),f||(f=!0,l.status=1,Re("ready")),Bn=!1,hl=!1}l.redraw=(i,r)=>{gn=r||!1,i!==!1?Vt(C,M.min,M.max):Sn()};function ai(i,r){let c=T[i];if(c.from==null){if(Ve==0){let u=c.range(l,r.min,r.max,i);r.min=u[0],r.max=u[1]}if(r.min>r.max){let u=r.min;r.min=r.max,r.max=u}if(Ve>1&&r.min!=null&&r.max!=null&&r.max-r.min<1e-16)return;i==C&&c.distr==2&&Ve>0&&(r.min=xt(r.min,e[0]),r.max=xt(r.max,e[0]),r.min==r.max&&r.max++),W[i]=r,ql=!0,Sn()}}l.setScale=ai;let ci,ui,_n,Tn,ms,gs,Mn,En,bs,vs,be,Se,It=!1,We=$.drag,He=We.x,$e=We.y;je&&($.x&&(ci=dt(fa,E)),$.y&&(ui=dt(pa,E)),M.ori==0?(_n=ci,Tn=ui):(_n=ui,Tn=ci),be=$.left,Se=$.top);let ve=l.select=Ne({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),Ln=ve.show?dt(ua,ve.over?E:S):null;function ml(i,r){if(ve.show){for(let c in i)ve[c]=i[c],c in di&&we(Ln,c,i[c]);r!==!1&&Re("setSelect")}}l.setSelect=ml;function Uo(i){if(k[i].show)Ae&&Ei(_e[i],an);else if(Ae&&it(_e[i],an),je){let c=vn?ut[0]:ut[i];c!=null&&At(c,-10,-10,Y,A)}}function Vt(i,r,c){ai(i,{min:r,max:c})}function Mt(i,r,c,u){r.focus!=null&&qo(i),r.show!=null&&k.forEach((h,b)=>{b>0&&(i==b||i==null)&&(h.show=r.show,Uo(b),s==2?(Vt(h.facets[0].scale,null,null),Vt(h.facets[1].scale,null,null)):Vt(h.scale,null,null),Sn())}),c!==!1&&Re("setSeries",i,r),u&&Jn("setSeries",l,i,r)}l.setSeries=Mt;function jo(i,r){Ne(Z[i],r)}function Bo(i,r){i.fill=ne(i.fill||null),i.dir=re(i.dir,-1),r=r??Z.length,Z.splice(r,0,i)}function Ko(i){i==null?Z.length=0:Z.splice(i,1)}l.addBand=Bo,l.setBand=jo,l.delBand=Ko;function Go(i,r){k[i].alpha=r,je&&ut[i]!=null&&(ut[i].style.opacity=r),Ae&&_e[i]&&(_e[i].style.opacity=r)}let Ot,Wt,nn,Nn={focus:!0};function qo(i){if(i!=nn){let r=i==null,c=Tt.alpha!=1;k.forEach((u,h)=>{if(s==1||h>0){let b=r||h==0||h==i;u._focus=r?null:b,c&&Go(h,b?1:Tt.alpha)}}),nn=i,c&&Sn()}}Ae&&bn&&Be(Fs,ce,i=>{$._lock||(en(i),nn!=null&&Mt(null,Nn,!0,Le.setSeries))});function Et(i,r,c){let u=T[r];c&&(i=i/ae-(u.ori==1?Pe:me));let h=Y;u.ori==1&&(h=A,i=h-i),u.dir==-1&&(i=h-i);let b=u._min,w=u._max,x=i/h,_=b+(w-b)*x,L=u.distr;return L==3?zn(10,_):L==4?Na(_,u.asinh):L==100?u.bwd(_):_}function Yo(i,r){let c=Et(i,C,r);return xt(c,e[0],ze,De)}l.valToIdx=i=>xt(i,e[0]),l.posToIdx=Yo,l.posToVal=Et,l.valToPos=(i,r,c)=>T[r].ori==0?o(i,T[r],c?Ze:Y,c?et:0):a(i,T[r],c?gt:A,c?at:0),l.setCursor=(i,r,c)=>{be=i.left,Se=i.top,ln(null,r,c)};function ys(i,r){we(Ln,Pn,ve.left=i),we(Ln,tl,ve.width=r)}function ws(i,r){we(Ln,"top",ve.top=i),we(Ln,nl,ve.height=r)}let Gn=M.ori==0?ys:ws,qn=M.ori==1?ys:ws;function Jo(){if(Ae&&X.live)for(let i=s==2?1:0;i<k.length;i++){if(i==0&&ot)continue;let r=X.values[i],c=0;for(let u in r)St[i][c++].firstChild.nodeValue=r[u]}}function fi(i,r){if(i!=null&&(i.idxs?i.idxs.forEach((c,u)=>{fe[u]=c}):Oa(i.idx)||fe.fill(i.idx),X.idx=fe[0]),Ae&&X.live){for(let c=0;c<k.length;c++)(c>0||s==1&&!ot)&&Zo(c,fe[c]);Jo()}ct=!1,r!==!1&&Re("setLegend")}l.setLegend=fi;function Zo(i,r){let c=k[i],u=i==0&&J==2?bt:e[i],h;ot?h=c.values(l,i,r)??Rt:(h=c.value(l,r==null?null:u[r],i,r),h=h==null?Rt:{_:h}),X.values[i]=h}function ln(i,r,c){bs=be,vs=Se,[be,Se]=$.move(l,be,Se),$.left=be,$.top=Se,je&&(_n&&At(_n,Ce(be),0,Y,A),Tn&&At(Tn,0,Ce(Se),Y,A));let u,h=ze>De;Ot=de,Wt=null;let b=M.ori==0?Y:A,w=M.ori==1?Y:A;if(be<0||Ve==0||h){u=$.idx=null;for(let x=0;x<k.length;x++){let _=ut[x];_!=null&&At(_,-10,-10,Y,A)}bn&&Mt(null,Nn,!0,i==null&&Le.setSeries),X.live&&(fe.fill(u),ct=!0)}else{let x,_,L;s==1&&(x=M.ori==0?be:Se,_=Et(x,C),u=$.idx=xt(_,e[0],ze,De),L=H(e[0][u],M,b,0));let N=-10,P=-10,K=0,oe=0,se=!0,ee="",U="";for(let R=s==2?1:0;R<k.length;R++){let ye=k[R],Me=fe[R],Fe=Me==null?null:s==1?e[R][Me]:e[R][1][Me],pe=$.dataIdx(l,R,u,_),Ee=pe==null?null:s==1?e[R][pe]:e[R][1][pe];if(ct=ct||Ee!=Fe||pe!=Me,fe[R]=pe,R>0&&ye.show){let tt=pe==null?-10:pe==u?L:H(s==1?e[0][pe]:e[R][0][pe],M,b,0),Ke=Ee==null?-10:B(Ee,s==1?T[ye.scale]:T[ye.facets[1].scale],w,0);if(bn&&Ee!=null){let ft=M.ori==1?be:Se,vt=Oe(Tt.dist(l,R,pe,Ke,ft));if(vt<Ot){let Lt=Tt.bias;if(Lt!=0){let nt=Et(ft,ye.scale),pt=Ee>=0?1:-1,yt=nt>=0?1:-1;yt==pt&&(yt==1?Lt==1?Ee>=nt:Ee<=nt:Lt==1?Ee<=nt:Ee>=nt)&&(Ot=vt,Wt=R)}else Ot=vt,Wt=R}}if(ct||vn){let ft,vt;M.ori==0?(ft=tt,vt=Ke):(ft=Ke,vt=tt);let Lt,nt,pt,yt,Nt,Ge,lt=!0,sn=Ue.bbox;if(sn!=null){lt=!1;let qe=sn(l,R);pt=qe.left,yt=qe.top,Lt=qe.width,nt=qe.height}else pt=ft,yt=vt,Lt=nt=Ue.size(l,R);if(Ge=Ue.fill(l,R),Nt=Ue.stroke(l,R),vn)R==Wt&&Ot<=Tt.prox&&(N=pt,P=yt,K=Lt,oe=nt,se=lt,ee=Ge,U=Nt);else{let qe=ut[R];qe!=null&&(yn[R]=pt,wn[R]=yt,Ks(qe,Lt,nt,lt),js(qe,Ge,Nt),At(qe,ht(pt),ht(yt),Y,A))}}}}if(vn){let R=Tt.prox,ye=nn==null?Ot<=R:Ot>R||Wt!=nn;if(ct||ye){let Me=ut[0];Me!=null&&(yn[0]=N,wn[0]=P,Ks(Me,K,oe,se),js(Me,ee,U),At(Me,ht(N),ht(P),Y,A))}}}if(ve.show&&It)if(i!=null){let[x,_]=Le.scales,[L,N]=Le.match,[P,K]=i.cursor.sync.scales,oe=i.cursor.drag;if(He=oe._x,$e=oe._y,He||$e){let{left:se,top:ee,width:U,height:R}=i.select,ye=i.scales[P].ori,Me=i.posToVal,Fe,pe,Ee,tt,Ke,ft=x!=null&&L(x,P),vt=_!=null&&N(_,K);ft&&He?(ye==0?(Fe=se,pe=U):(Fe=ee,pe=R),Ee=T[x],tt=H(Me(Fe,P),Ee,b,0),Ke=H(Me(Fe+pe,P),Ee,b,0),Gn(kt(tt,Ke),Oe(Ke-tt))):Gn(0,b),vt&&$e?(ye==1?(Fe=se,pe=U):(Fe=ee,pe=R),Ee=T[_],tt=B(Me(Fe,K),Ee,w,0),Ke=B(Me(Fe+pe,K),Ee,w,0),qn(kt(tt,Ke),Oe(Ke-tt))):qn(0,w)}else hi()}else{let x=Oe(bs-ms),_=Oe(vs-gs);if(M.ori==1){let K=x;x=_,_=K}He=We.x&&x>=We.dist,$e=We.y&&_>=We.dist;let L=We.uni;L!=null?He&&$e&&(He=x>=L,$e=_>=L,!He&&!$e&&(_>x?$e=!0:He=!0)):We.x&&We.y&&(He||$e)&&(He=$e=!0);let N,P;He&&(M.ori==0?(N=Mn,P=be):(N=En,P=Se),Gn(kt(N,P),Oe(P-N)),$e||qn(0,w)),$e&&(M.ori==1?(N=Mn,P=be):(N=En,P=Se),qn(kt(N,P),Oe(P-N)),He||Gn(0,b)),!He&&!$e&&(Gn(0,0),qn(0,0))}if(We._x=He,We._y=$e,i==null){if(c){if(Ps!=null){let[x,_]=Le.scales;Le.values[0]=x!=null?Et(M.ori==0?be:Se,x):null,Le.values[1]=_!=null?Et(M.ori==1?be:Se,_):null}Jn(yi,l,be,Se,Y,A,u)}if(bn){let x=c&&Le.setSeries,_=Tt.prox;nn==null?Ot<=_&&Mt(Wt,Nn,!0,x):Ot>_?Mt(null,Nn,!0,x):Wt!=nn&&Mt(Wt,Nn,!0,x)}}ct&&(X.idx=u,fi()),r!==!1&&Re("setCursor")}let Ut=null;Object.defineProperty(l,"rect",{get(){return Ut==null&&Yn(!1),Ut}});function Yn(i=!1){i?Ut=null:(Ut=E.getBoundingClientRect(),Re("syncRect",Ut))}function xs(i,r,c,u,h,b,w){$._lock||It&&i!=null&&i.movementX==0&&i.movementY==0||(pi(i,r,c,u,h,b,w,!1,i!=null),i!=null?ln(null,!0,!0):ln(r,!0,!1))}function pi(i,r,c,u,h,b,w,x,_){if(Ut==null&&Yn(!1),en(i),i!=null)c=i.clientX-Ut.left,u=i.clientY-Ut.top;else{if(c<0||u<0){be=-10,Se=-10;return}let[L,N]=Le.scales,P=r.cursor.sync,[K,oe]=P.values,[se,ee]=P.scales,[U,R]=Le.match,ye=r.axes[0].side%2==1,Me=M.ori==0?Y:A,Fe=M.ori==1?Y:A,pe=ye?b:h,Ee=ye?h:b,tt=ye?u:c,Ke=ye?c:u;if(se!=null?c=U(L,se)?p(K,T[L],Me,0):-10:c=Me*(tt/pe),ee!=null?u=R(N,ee)?p(oe,T[N],Fe,0):-10:u=Fe*(Ke/Ee),M.ori==1){let ft=c;c=u,u=ft}}_&&(r==null||r.cursor.event.type==yi)&&((c<=1||c>=Y-1)&&(c=rn(c,Y)),(u<=1||u>=A-1)&&(u=rn(u,A))),x?(ms=c,gs=u,[Mn,En]=$.move(l,c,u)):(be=c,Se=u)}let di={width:0,height:0,left:0,top:0};function hi(){ml(di,!1)}let ks,Ss,_s,Ts;function Ms(i,r,c,u,h,b,w){It=!0,He=$e=We._x=We._y=!1,pi(i,r,c,u,h,b,w,!0,!1),i!=null&&(Be(wi,Ti,Es,!1),Jn($s,l,Mn,En,Y,A,null));let{left:x,top:_,width:L,height:N}=ve;ks=x,Ss=_,_s=L,Ts=N}function Es(i,r,c,u,h,b,w){It=We._x=We._y=!1,pi(i,r,c,u,h,b,w,!1,!0);let{left:x,top:_,width:L,height:N}=ve,P=L>0||N>0,K=ks!=x||Ss!=_||_s!=L||Ts!=N;if(P&&K&&ml(ve),We.setScale&&P&&K){let oe=x,se=L,ee=_,U=N;if(M.ori==1&&(oe=_,se=N,ee=x,U=L),He&&Vt(C,Et(oe,C),Et(oe+se,C)),$e)for(let R in T){let ye=T[R];R!=C&&ye.from==null&&ye.min!=de&&Vt(R,Et(ee+U,R),Et(ee,R))}hi()}else $.lock&&($._lock=!$._lock,ln(r,!0,i!=null));i!=null&&(hn(wi,Ti),Jn(wi,l,be,Se,Y,A,null))}function Qo(i,r,c,u,h,b,w){if($._lock)return;en(i);let x=It;if(It){let _=!0,L=!0,N=10,P,K;M.ori==0?(P=He,K=$e):(P=$e,K=He),P&&K&&(_=be<=N||be>=Y-N,L=Se<=N||Se>=A-N),P&&_&&(be=be<Mn?0:Y),K&&L&&(Se=Se<En?0:A),ln(null,!0,!0),It=!1}be=-10,Se=-10,fe.fill(null),ln(null,!0,!0),x&&(It=x)}function Ls(i,r,c,u,h,b,w){$._lock||(en(i),Jl(),hi(),i!=null&&Jn(Is,l,be,Se,Y,A,null))}function Ns(){O.forEach(Yc),Yl(l.width,l.height,!0)}cn(_l,On,Ns);let An={};An.mousedown=Ms,An.mousemove=xs,An.mouseup=Es,An.dblclick=Ls,An.setSeries=(i,r,c,u)=>{let h=Le.match[2];c=h(l,r,c),c!=-1&&Mt(c,u,!0,!1)},je&&(Be($s,E,Ms),Be(yi,E,xs),Be(Rs,E,i=>{en(i),Yn(!1)}),Be(Fs,E,Qo),Be(Is,E,Ls),Oi.add(l),l.syncRect=Yn);let gl=l.hooks=t.hooks||{};function Re(i,r,c){oi?Kn.push([i,r,c]):i in gl&&gl[i].forEach(u=>{u.call(null,l,r,c)})}(t.plugins||[]).forEach(i=>{for(let r in i.hooks)gl[r]=(gl[r]||[]).concat(i.hooks[r])});let As=(i,r,c)=>c,Le=Ne({key:null,setSeries:!1,filters:{pub:Zs,sub:Zs},scales:[C,k[1]?k[1].scale:null],match:[Qs,Qs,As],values:[null,null]},$.sync);Le.match.length==2&&Le.match.push(As),$.sync=Le;let Ps=Le.key,mi=qr(Ps);function Jn(i,r,c,u,h,b,w){Le.filters.pub(i,r,c,u,h,b,w)&&mi.pub(i,r,c,u,h,b,w)}mi.sub(l);function Xo(i,r,c,u,h,b,w){Le.filters.sub(i,r,c,u,h,b,w)&&An[i](null,r,c,u,h,b,w)}l.pub=Xo;function ea(){mi.unsub(l),Oi.delete(l),Yt.clear(),Li(_l,On,Ns),d.remove(),ce?.remove(),Re("destroy")}l.destroy=ea;function gi(){Re("init",t,e),os(e||t.data,!1),W[C]?ai(C,W[C]):Jl(),cl=ve.show&&(ve.width>0||ve.height>0),Xt=ct=!0,Yl(t.width,t.height)}return k.forEach(ss),O.forEach(Co),n?n instanceof HTMLElement?(n.appendChild(d),gi()):n(l,gi):gi(),l}Ie.assign=Ne;Ie.fmtNum=Ii;Ie.rangeNum=Tl;Ie.rangeLog=Ll;Ie.rangeAsinh=Ri;Ie.orient=fn;Ie.pxRatio=ae;Ie.join=Ia;Ie.fmtDate=Wi,Ie.tzDate=Za;Ie.sync=qr;{Ie.addGap=Oc,Ie.clipGaps=Pl;let t=Ie.paths={points:eo};t.linear=no,t.stepped=Hc,t.bars=$c,t.spline=Fc}var qt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=m("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=m("p",{class:"empty"});let n=m("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(eu)),l=e.note?m("span",{class:"note"},e.note):null;this.root=m("section",{class:"card chart"},m("header",{},m("h2",{},e.title),l,n),m("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas)}options;root;canvas;empty;observer;plot=null;data;show(e,n){this.data=e;let l=(e[0]?.length??0)<2;this.empty.textContent=l?n:"",this.plot?.setData(e)}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.plot?.destroy()}picture(){return this.plot?.ctx.canvas??null}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Ie(this.settings(e),this.data,this.canvas))}settings(e){let n=f=>getComputedStyle(this.root).getPropertyValue(`--${f}`).trim(),{options:l}=this,s={stroke:n("muted"),grid:{stroke:n("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=l.lines.some(f=>f.scale==="right"),p=f=>(d,v)=>v.map(g=>g===null?"":f?f(g):String(g));return{width:e,height:l.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[8,a?0:10,0,0],scales:{x:{time:!1,...l.x==="log"?{distr:3}:{}},y:{range:(f,d,v)=>Xc(d,v,l.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:p(l.xTick),...Zc(l.x)},{...s,font:o,size:52,space:28,values:p(l.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(l.rightTick)}]:[]],series:[{},...l.lines.map(f=>({label:f.label,scale:f.scale??"y",stroke:f.label?n(f.colour):"transparent",width:f.width??1.5,points:{show:!1},spanGaps:!1,...f.dash?{dash:f.dash}:{},...f.fill?{fill:ro(n(f.colour))}:{},...f.stepped?{paths:Ie.paths.stepped({align:f.stepped})}:{}}))],bands:(l.bands??[]).map(([f,d,v])=>({series:[f,d],fill:ro(n(v))})),hooks:{draw:[f=>this.drawMark(f,n("accent"),o)]}}}drawMark(e,n,l){let s=this.options.mark?.(),{min:o,max:a}=e.scales.x;if(!s||o==null||a==null||s.at<o||s.at>a)return;let p=e.valToPos(s.at,"x",!0),{ctx:f,bbox:d}=e;f.save(),f.strokeStyle=f.fillStyle=n,f.setLineDash([4,4]),f.beginPath(),f.moveTo(p,d.top),f.lineTo(p,d.top+d.height),f.stroke(),f.font=l.replace("11px",`${11*devicePixelRatio}px`),f.textAlign=p>d.left+d.width/2?"right":"left",f.fillText(` ${s.word} `,p,d.top+12*devicePixelRatio),f.restore()}},Jc=[1,2,5,10,15,30,60,120,300,600,900,1800,3600];function Zc(t){return t==="time"?{space:90,incrs:Jc}:t==="price"?{space:64}:{splits:(e,n,l,s)=>Qc(l,s)}}function Qc(t,e){let n=Math.ceil(Math.log10(t)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-n+1)},(l,s)=>10**(n+s))}function Xc(t,e,n){if(t===null||e===null)return[0,1];n&&(t=Math.min(0,t));let l=Math.max(e-t,Math.abs(e)*.001,1e-6)*.08;return[n&&t===0?0:t-l,e+l]}var ro=t=>`color-mix(in srgb, ${t} 16%, transparent)`;function eu(t){let e=m("li",{},m("i",{class:t.dash?"dashed":""}),t.label);return e.style.setProperty("--swatch",`var(--${t.colour})`),e}var tu=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function oo(t){let e=[["time","origin","symbol","order","n",...tu].join(",")];for(let{points:n,source:l,symbol:s,order:o}of t)for(let[a,p,...f]of n){let d=new Date(a/1e6).toISOString();e.push([d,l,s,`"${o}"`,p,...f.map(v=>v??"")].join(","))}return`${e.join(`
`)}
`}function ao(t,e,n,l){let s=t.map(S=>({chart:S,image:S.picture()})).filter(S=>S.image!==null),o=devicePixelRatio,a=getComputedStyle(l),p=S=>a.getPropertyValue(`--${S}`).trim(),f=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(S=>S.image.width))+24*o,d.height=f+s.reduce((S,E)=>S+E.image.height+f,0);let v=d.getContext("2d");v.fillStyle=p("ground"),v.fillRect(0,0,d.width,d.height);let g=(S,E,z,F,V)=>{v.fillStyle=p(V),v.font=`${F*o}px ${a.fontFamily}`,v.fillText(S,E,z)};g(e,12*o,26*o,14,"text");let y=f;for(let{chart:S,image:E}of s){let z=S.options.lines.map(F=>F.label).filter(Boolean).join(" · ");g(`${S.options.title}: ${z}`,12*o,y+24*o,12,"muted"),y+=f,v.drawImage(E,12*o,y),v.save(),v.globalAlpha=.28,v.textAlign="center",g(n,d.width/2,y+E.height/2,26,"origin"),v.restore(),y+=E.height}return d}function Yi(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Dl=class{root;net=Vn("Net cost","net");slippage=Vn("Slippage","slippage");fee=Vn("Fees","fee");impact=Vn("Market impact","impact");maker=Vn("Maker · taker","maker");latency=Vn("Internal latency","latency");constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.root=m("section",{class:"figures","aria-label":"What this order costs"},...e.map(n=>n.root))}paint(e){let{estimate:n,subject:l}=e,s=l?.instrument.quote??"",o=v=>l?`waits for ${l.waits_for[v]??v}`:"",a=e.measure==="money"?s:e.measure,p=(v,g)=>e.measure==="money"?`${D(v)} bps`:`${Qn(v,g,"money")} ${s}`,f=(v,g,y,S)=>{j(v.value,Qn(g,y,e.measure)),j(v.unit,ge(g)?a+(g<0?" rebate":""):""),j(v.second,ge(g)?p(g,y):""),j(v.third,S)};if(!n){for(let v of[this.net,this.slippage,this.fee,this.impact])f(v,null,null,"");for(let v of[this.maker,this.latency])[v.value,v.unit,v.second].forEach(g=>j(g,g===v.value?"–":""));return}f(this.net,n.whole_net_bps,n.net_quote,n.whole_net_bps===null?nu(n):lu(n,o("range"))),f(this.slippage,n.slippage_bps,n.slippage_quote,`half-spread ${D(n.half_spread_bps)} · drift ${D(n.drift_bps)}`),this.slippage.third.title=ge(n.drift_bps)?"":`drift ${o("drift")}`,f(this.fee,n.fee_bps,n.fee_quote,ge(n.fee_bps)?n.provenance.fee_origin:o("fee"));let d=n.n_levels===1?"1 level taken":`${n.n_levels} levels taken`;f(this.impact,n.impact_bps,n.impact_quote,ge(n.impact_bps)?d:o("depth")),j(this.maker.value,`${D(100*n.maker_frac,0)} · ${D(100*n.taker_frac,0)}`),j(this.maker.unit,"%"),j(this.maker.second,n.order.policy==="market"?"a market order takes":`${n.order.policy}: ${vl(n.maker_frac)} maker`),j(this.maker.third,n.missing.includes("resting")?`resting: ${"–"} ${o("resting")}`:""),this.paintLatency(e)}paintLatency(e){let n=e.health?.stages.find(s=>s.stage==="whole");j(this.latency.value,n?.n?D(n.p50_us,0):"–"),j(this.latency.unit,n?.n?"µs":""),j(this.latency.second,n?.n?`p99 ${D(n.p99_us,0)} µs, frame to estimate`:"waits for ticks");let l=e.health?.ui;j(this.latency.third,l&&ge(l.p95_ms)?`to the screen p95 ${D(l.p95_ms,0)} ms`:"")}},nu=t=>`${D(100*t.unfilled_frac)} % lies beyond the book; what fills: ${D(t.net_bps)} bps`;function lu(t,e){return ge(t.range_p05_bps)&&ge(t.range_p95_bps)?`p50 ${D(t.range_p50_bps)} · p5–p95 ${D(t.range_p05_bps)} to ${D(t.range_p95_bps)} bps`:`range ${"–"} ${e}`}function Vn(t,e){let n=bl(e),l=m("span",{class:"value","data-figure":e}),s=m("span",{class:"unit"}),o=m("p",{class:"second"}),a=m("p",{class:"third"});return{root:m("div",{class:`figure ${e}`,role:"group","aria-labelledby":n},m("h2",{id:n},t),m("p",{class:"line"},l," ",s),o,a),value:l,unit:s,second:o,third:a}}var iu=[100,1e3,1e4,1e5,1e6],Hl=1,co=1e7,$l="own rates",Rl=class{constructor(e){this.on=e;let n=bl("instruments");this.choices=m("datalist",{id:n}),this.symbol=m("input",{list:n,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select()});let l=(s,o)=>m("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:l("buy","Buy"),sell:l("sell","Sell")},this.amount=m("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=m("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Hl*(co/Hl)**(Number(this.slider.value)/1e3))}),this.unit=Ji(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=Ji(["market"],"Order type",s=>e.order({policy:s})),this.tier=Ji(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=m("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=m("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=m("div",{class:"pair",hidden:!0},$t("Maker, bps",this.maker),$t("Taker, bps",this.taker)),this.latency=m("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=m("output",{},"–"),this.start=m("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=m("p",{class:"error",role:"alert"}),this.root=m("section",{class:"card form"},m("header",{},m("h2",{},"Order")),$t("Instrument",this.symbol,this.choices),m("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),m("div",{class:"pair size"},$t("Size",this.amount),$t("in",this.unit)),this.slider,m("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...iu.map(s=>m("button",{type:"button",click:()=>this.quick(s)},Zn(s)))),$t("Order type",this.policy),$t("Fee tier",this.tier),this.rates,m("div",{class:"pair"},$t("Volatility, a day",this.sigma),$t("Latency to match, ms",this.latency)),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;tier;rates;maker;taker;latency;sigma;start;error;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(n=>this.offered.has(n))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(n=>m("option",{value:n}))))}say(e){j(this.error,e)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:n,subject:l}=e;Ht(this.symbol,n.symbol);for(let f of["buy","sell"])this.sides[f].setAttribute("aria-pressed",String(n.side===f));if(Ht(this.amount,D(n.amount,su(n.amount))),Ht(this.slider,String(Math.round(1e3*Math.log(n.amount/Hl)/Math.log(co/Hl)))),Ht(this.unit,n.unit),this.start.dataset.is=e.running?"on":"off",j(this.start,e.running?"Stop":"Start"),!l)return;let{base:s,quote:o,product:a}=l.instrument,p={quote:o,base:s,contracts:"contracts"};for(let f of this.unit.options)j(f,p[f.value]),f.disabled=f.value==="contracts"&&a==="spot";this.offerTiers(e),Ht(this.latency,String(e.latencyMs??l.latency_ms))}paintSigma(e,n){j(this.sigma,ge(e)?`${D(e/100)} %`:"–"),this.sigma.title=ge(e)?`${n}; ${D(e/100*Math.sqrt(365),0)} % a year`:"waits for candles"}offerTiers(e){let{subject:n,fees:l}=e;if(!n)return;let s=n.tiers.map(a=>`${a.name}|${D(a.maker_bps)} / ${D(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,f])=>m("option",{value:p},`${p}  ${f}`)),m("option",{value:$l},$l)),this.policy.replaceChildren(...n.policies.map(p=>m("option",{value:p},p)))}let o=l!==null&&l.tier===void 0;Ht(this.policy,e.order.policy),Ht(this.tier,o?$l:l?.tier??"regular"),this.rates.hidden=!o,o&&(Ht(this.maker,String(l.maker_bps??"")),Ht(this.taker,String(l.taker_bps??"")))}chooseTier(e){this.on.fees(e===$l?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=n=>{let l=Number(n.value.replace("−","-"));return n.value.trim()===""||!Number.isFinite(l)?null:l};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}giveLatency(){let e=Number(this.latency.value);this.latency.value.trim()!==""&&e>=0&&this.on.latency(e)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));e>0?this.on.order({amount:e}):this.say("the size must be a number above 0")}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}};function Ht(t,e){let n=t.getRootNode();t.value!==e&&(n.activeElement!==t||t.type==="range"||t.tagName==="SELECT")&&(t.value=e)}var su=t=>Math.min(8,(String(t).split(".")[1]??"").length);function Ji(t,e,n){let l=m("select",{"aria-label":e,change:()=>n(l.value)},...t.map(s=>m("option",{value:s},s)));return l}function $t(t,...e){return m("label",{class:"field"},m("span",{},t),...e)}var ru=2e3,uo=14400,ou={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function fo(t,e){let[n,l]=au(t,e),[s,o]=ou[n]??["▲",n];return{key:n,mark:s,word:o,detail:l,isLive:n==="live"}}function Zi(t,e){return t.estimate?t.estimate.provenance.book_age_ns+Math.max(0,e-t.heardMs)*1e6:null}function au(t,e){let n=Zi(t,e),l=n===null?"":`figures are ${Bt(n)} old`;if(!t.running)return["stopped",l];if(t.connection==="closed"||t.connection==="opening"&&t.estimate)return["offline",l];if(t.connection==="opening")return["connecting","to the desk"];if(t.problem){let{state:a,status:p,detail:f}=t.problem;return[a??(p===503?"down":"no answer"),[f,l].filter(Boolean).join("; ")]}if(!t.estimate)return["connecting","to the feed"];if(e-t.heardMs>ru)return["silent",l];let{state:s,reason:o}=t.estimate.provenance;return s!=="live"?[s,`${o}; ${l}`]:["live",n!==null&&n>1e9?`book ${Bt(n)} old`:""]}var Qi=t=>({simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"})[t.subject?.source??"live"]??"";function Wn(t){let e=t.order.symbol.split(":")[0]?.toUpperCase()??"";return t.subject?t.subject.source==="live"?`LIVE · ${e}`:`${Qi(t)} · ${e}`:""}function po(t,e){let n=t.segments.at(-1);n&&(n.points.push(...e),n.points.length>uo&&n.points.splice(0,n.points.length-uo))}function Xi(t){let e=t.segments.at(-1);e&&e.points.length===0&&t.segments.pop(),t.segments.push({symbol:t.order.symbol,source:"",order:"",points:[]})}var cu=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Fl=class{root;facts=m("dl",{});history=m("ol",{class:"states"});written="";constructor(){this.root=m("section",{class:"card health"},m("header",{},m("h2",{},"Feed health")),this.facts,this.history)}paint(e,n){let l=e.health,s=[["Messages a second",l?D(l.frames_per_s,1):"–"],["Book age",Bt(Zi(e,n))],["Busy share of a core",l?`${D(100*l.busy_frac,2)} %`:"–"],["Backlog",l?Bt(l.backlog_ns):"–"],...cu.filter(([o])=>l&&o in l.feed).map(([o,a])=>[a,D(Number(l.feed[o]),0)]),["Malformed frames",l?D(l.n_malformed,0):"–"],["Updates conflated",l?D(l.n_conflated,0):"–"]];jl(this.facts,s),this.paintHistory(l)}paintHistory(e){let n=(e?.history??[]).slice(-6).reverse(),l=JSON.stringify(n);l!==this.written&&(this.written=l,this.history.replaceChildren(...n.map(s=>m("li",{},m("time",{},Xn(s.at_ns/1e6))," ",m("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},Il=class{root;body=m("tbody",{});constructor(){let e=["","p50","p95","p99","max"].map(n=>m("th",{scope:"col"},n));this.root=m("section",{class:"card latency"},m("header",{},m("h2",{},"Latency"),m("span",{class:"note"},"measured on every tick")),m("table",{},m("thead",{},m("tr",{},...e)),this.body))}paint(e){let n=o=>ge(o)?Bt(o*1e3):"–",l=o=>ge(o)?Bt(o*1e6):"–",s=[];for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole",p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(f=>n(o.n?f:null));s.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(l)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,p],f)=>{let d=this.body.rows[f]??this.body.appendChild(m("tr",{},m("th",{scope:"row"}),...p.map(()=>m("td",{}))));d.className=a,j(d.cells[0],o),p.forEach((v,g)=>j(d.cells[g+1],v))})}},Vl=class{root;facts=m("dl",{});notes=m("ul",{class:"notes"});written="";constructor(){this.root=m("section",{class:"card facts"},m("header",{},m("h2",{},"This order")),this.facts,this.notes)}paint(e,n){let{estimate:l,subject:s}=e,o=s?.size_unit??"",a=[["Average price",n(l?.average_price)],["Worst price, the limit to set",n(l?.worst_price)],["Size in whole lots",l&&ge(l.order_size)?`${D(l.order_size,2)} ${o}`:"–"],["Filled",l?vl(1-l.unfilled_frac):"–"],["Round trip, bps",D(l?.round_trip_bps)],["Breaks even after, bps",D(l?.break_even_bps)],["Latency to match",l?`${D(l.provenance.latency_ms,0)} ms`:"–"],["Fees of",l?.provenance.fee_origin??"–"]];jl(this.facts,a);let p=l?[...l.refusals.map(f=>`the venue would refuse: ${f}`),...l.warnings,...uu(l.fee_bps,l.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(f=>m("li",{},f))))}},Wl=class{root;facts=m("dl",{});constructor(){let e=m("span",{class:"note"},"bps; no part of the net");this.root=m("section",{class:"card checks"},m("header",{},m("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let n=e?.checks??[];this.root.hidden=n.length===0,jl(this.facts,n.map(({name:l,bps:s,low_bps:o,high_bps:a,basis:p})=>{let f=ge(o)&&ge(a)?`  (${D(o)} to ${D(a)})`:"";return[l.replaceAll("_"," "),ge(s)?D(s)+f:`${"–"} ${p}`]}))}},Ul=class{root;facts=m("dl",{});constructor(){this.root=m("section",{class:"card waits"},m("header",{},m("h2",{},"Not known yet")),this.facts)}paint({estimate:e,subject:n}){let l=e&&n?e.missing:[];this.root.hidden=l.length===0,jl(this.facts,l.map(s=>[s,`waits for ${n?.waits_for[s]??s}`]))}},uu=(t,e)=>ge(t)&&e>0&&t/e>.9?[`the fee is ${D(100*t/e,1)} % of the answer`]:[];function jl(t,e){for(;t.children.length>e.length;)t.lastElementChild.remove();e.forEach(([n,l],s)=>{let o=t.children[s]??t.appendChild(m("div",{},m("dt",{}),m("dd",{})));j(o.children[0],n),j(o.children[1],l)})}var ho=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function mo(t,e){let n=l=>{let s=l,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary"))return;let p=fu(s.key,e);p&&(s.preventDefault(),p())};return t.addEventListener("keydown",n),()=>t.removeEventListener("keydown",n)}function fu(t,e){switch(t.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(t)?()=>e.choose(Number(t)-1):null}}var Bl=class{root;asks=[];bids=[];middle;spread;shown;sizes;scroller;constructor(e,n){this.shown=m("span",{class:"note"}),this.sizes=m("th",{scope:"col"},"Size"),this.middle=m("td",{}),this.spread=m("td",{colspan:2});let l=m("select",{"aria-label":"Ticks in a row",change:a=>n(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>m("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,p)=>{let f=Array.from({length:e},()=>{let d=[m("td",{}),m("td",{}),m("td",{})],v=m("tr",{class:a},...d);return p.push({root:v,cells:d}),v});return a==="ask"?f.reverse():f},o=m("tr",{},m("th",{scope:"col"},"Price"),this.sizes,m("th",{scope:"col"},"Total"));this.scroller=m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},m("table",{},m("thead",{},o),m("tbody",{},...s("ask",this.asks),m("tr",{class:"middle"},this.middle,this.spread),...s("bid",this.bids)))),this.root=m("section",{class:"card ladder"},m("header",{},m("h2",{},"Order book"),this.shown,l),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:n,subject:l,estimate:s}=e;if(!n){for(let y of[...this.asks,...this.bids])y.cells.forEach(S=>j(S,""));j(this.middle,""),j(this.spread,""),j(this.shown,"");return}let o=l?.instrument.tick_price??0,a=bi(l?.instrument.lot_size??0),p=Math.max(n.bid_total.at(-1)??0,n.ask_total.at(-1)??0),{side:f}=e.order,d=s?.worst_price??null,v=(y,S)=>f===y&&d!==null&&(y==="buy"?S<=d+1e-9:S>=d-1e-9),g=(y,S,E,z,F)=>y.forEach((V,k)=>{let O=E[k];V.root.classList.toggle("reach",O!==void 0&&v(S,O)),V.root.style.setProperty("--w",`${O===void 0?0:(100*F[k]/p).toFixed(1)}%`),j(V.cells[0],O===void 0?"":jt(O,o)),j(V.cells[1],O===void 0?"":D(z[k],a)),j(V.cells[2],O===void 0?"":D(F[k],a))});g(this.asks,"buy",n.ask_price,n.ask_size,n.ask_total),g(this.bids,"sell",n.bid_price,n.bid_size,n.bid_total),j(this.middle,jt(n.mid_price,o)),j(this.spread,`spread ${D(2*n.half_spread_bps,3)} bps`),j(this.shown,`${n.n_bids} × ${n.n_asks}`),j(this.sizes,l?`Size, ${l.size_unit}`:"Size")}};var pu=2,du=9,Kl=class{constructor(e,n){this.model=e;this.choose=n;let l=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>m("th",{scope:"col"},s));this.root=m("section",{class:"card markets"},m("header",{},m("h2",{},"This order elsewhere"),m("span",{class:"note"},"costs in bps")),m("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},m("table",{},m("thead",{},m("tr",{},...l)),this.body)))}model;choose;root;body=m("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,n,l){let s=e.slice(0,du),o=JSON.stringify([s,n.side,n.amount,n.unit,n.policy,l]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)s.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,p)=>this.subscribe(a,p,n,l))}}again(){this.asked=""}take(e){let n=this.rows.get(e.id.slice(2));n&&(e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem))}paint(e){for(let[n,l]of this.rows){let s=l.estimate;l.root.classList.toggle("chosen",n===e.order.symbol),l.root.classList.toggle("dim",!s||l.problem!==null||s.provenance.state!=="live"||!e.running);let o=l.problem?l.problem.state??l.problem.title:s?.provenance.state??"connecting",a=p=>Qn(p,null,"bps");[e.running?o:"stopped",s?jt(s.mid_price,l.subject?.instrument.tick_price??0):"–",s?D(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((p,f)=>j(l.cells[f],p)),l.root.title=l.problem?.detail??""}}subscribe(e,n,l,s){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>m("td",{})),f=m("button",{type:"button",click:()=>this.choose(e)},e),d=m("tr",{},m("td",{},m("kbd",{},String(n+1))),m("th",{scope:"row"},f),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...l,symbol:e},hz:pu,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var go=`.fc {
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
.fc h1 {
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
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"]) .pill {
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
  line-height: 1.2;
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

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 232px 272px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .two {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
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
.fc .pair[hidden] {
  display: none;
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
.fc :is(.waits, .checks)[hidden] {
  display: none;
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
  .fc .grid,
  .fc .two {
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
`;var bo='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var Gl=class{constructor(e,n,l){this.url=e;this.protocols=n;this.state={...l,connection:"opening"},this.open()}url;protocols;state;changed=new Set;listeners=new Map;socket=null;waitMs=250;get(e){return this.state[e]}set(e,n){JSON.stringify(this.state[e])!==JSON.stringify(n)&&(this.state[e]=n,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let n of e)this.emit(`change:${n}`);e.length&&this.emit("change")}on(e,n){this.listeners.set(e,(this.listeners.get(e)??new Set).add(n))}off(e,n){this.listeners.get(e)?.delete(n)}send(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(e))}emit(e,...n){for(let l of[...this.listeners.get(e)??[]])l(...n)}become(e){this.set("connection",e),this.save_changes()}open(){let e=new WebSocket(this.url,this.protocols);this.socket=e,e.onopen=()=>{this.waitMs=250,this.become("open")},e.onmessage=n=>this.emit("msg:custom",JSON.parse(n.data)),e.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(4e3,this.waitMs*2)}}};var vo="fillcast.token",yo="fillcast.looks",wo=["theme","palette","measure"];async function gu(t){let e=new URLSearchParams(location.hash.slice(1)),n=bu(e),l=async f=>{let d=await fetch(f,{headers:n?{Authorization:`Bearer ${n}`}:{}});if(!d.ok)throw new Error(`${f}: ${d.status}`);return d.json()},s=[];try{s=(await l("/v1/health")).follows}catch(f){t.textContent=String(f).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${f}`;return}let o=JSON.parse(localStorage.getItem(yo)??"{}"),a=new Gl(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...n?[`token.${n}`]:[]],{...o,...vu(e,s[0]??"okx:BTC-USDT-SWAP"),running:!0,instruments:s,watched:s});es({model:a,el:t}),a.on("change",()=>{history.replaceState(null,"",`#${wu(a)}`),localStorage.setItem(yo,JSON.stringify(Object.fromEntries(wo.map(f=>[f,a.get(f)]))))});let p=async()=>{let f=await l("/v1/instruments?limit=1000");a.set("instruments",xu(f.instruments.map(d=>d.symbol),s)),a.save_changes()};a.on("change:connection",()=>a.get("connection")==="open"&&setTimeout(()=>{p().catch(()=>{})},1500))}function bu(t){let e=t.get("token");return e&&(sessionStorage.setItem(vo,e),t.delete("token"),history.replaceState(null,"",`#${t}`)),sessionStorage.getItem(vo)??""}function vu(t,e){let n=Number(t.get("amount")),s={order:{symbol:t.get("i")??e,side:t.get("side")==="sell"?"sell":"buy",amount:n>0&&n<1e18?n:100,unit:["quote","base","contracts"].find(o=>o===t.get("unit"))??"quote",policy:t.get("policy")??"market"},fees:yu(t)};for(let[o,a]of[["latency_ms","latency"],["hz","hz"],["group_ticks","group"],["alert_bps","alert"]]){let p=t.get(a);p!==null&&Number.isFinite(Number(p))&&(s[o]=Number(p))}for(let o of wo)t.has(o)&&(s[o]=t.get(o));return s}function yu(t){let e=l=>t.has(l)?Number(t.get(l)):null;if(t.has("maker")||t.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let n=t.get("tier");return n===null?null:{tier:n}}function wu(t){let{symbol:e,side:n,amount:l,unit:s,policy:o}=t.get("order"),a=t.get("fees"),p={i:e,side:n,amount:l,unit:s,...o==="market"?{}:{policy:o},...a?.tier===void 0?{maker:a?.maker_bps,taker:a?.taker_bps}:{tier:a.tier},latency:t.get("latency_ms"),hz:t.get("hz"),alert:t.get("alert_bps"),group:t.get("group_ticks")},f=Object.entries(p).filter(([,d])=>d!=null);return new URLSearchParams(f.map(([d,v])=>[d,String(v)])).toString().replaceAll("%3A",":")}function xu(t,e){let n=l=>{let s=e.indexOf(l);if(s>=0)return s;let o=l.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...t])].sort((l,s)=>n(l)-n(s)||l.localeCompare(s))}var ku="main.",xo=25,ko=100,Su=250,_u=100,ts=new CSSStyleSheet;ts.replaceSync(bo+go);var So=["bps","%","money"],ns=class{constructor(e,n){this.model=e;this.state=_o(e),this.form=new Rl({order:l=>this.set("order",{...this.state.order,...l}),fees:l=>this.set("fees",l),latency:l=>this.set("latency_ms",l),running:l=>this.set("running",l)}),this.markets=new Kl(e,l=>this.set("order",{...this.state.order,symbol:l})),this.charts=Tu(this.state),this.measures=So.map(l=>m("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",l)},l)),this.helpBox=Mu(),this.root=this.layout(),Eu(n),n.append(this.root),this.listen(),this.settingsChanged(),this.timer=window.setInterval(()=>this.wake(),250)}model;state;root;figures=new Dl;ladder=new Bl(xo,e=>this.set("group_ticks",e));form;alert=new yl(e=>this.set("alert_bps",e));health=new Fl;latency=new Il;facts=new Vl;waits=new Ul;checks=new Wl;markets;charts;name=m("h1",{});mid=m("span",{class:"mid","data-figure":"mid"});spread=m("span",{class:"note"});pill=m("span",{class:"pill"});why=m("span",{class:"why"});said=m("span",{class:"unseen",role:"status"});badge=m("span",{class:"badge"});time=m("time",{});helpBox;measures;subscriptions=[];frame=0;timer=0;later=0;painted={figures:0,charts:0,echo:0};echo=null;refused=null;isNew={ladder:!1,charts:!1};symbol="";asked=0;ran=!1;close(){cancelAnimationFrame(this.frame),clearInterval(this.timer),clearTimeout(this.later);for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.alert.close(),Object.values(this.charts).forEach(e=>e.close()),this.root.remove()}layout(){let{charts:e}=this,n=(s,o,a)=>m("button",{type:"button","aria-label":o,title:o,click:a},s),l=m("header",{class:"bar card"},m("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),m("div",{class:"tools"},this.time,m("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),n("CSV","Export the history as CSV",()=>this.exportCsv()),n("PNG","Export the charts as a picture",()=>{this.exportPng()}),n("Theme","Dark or light (T)",()=>this.nextTheme()),n("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),n("?","Keys",()=>this.helpBox.showModal())));return m("div",{class:"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},l,this.figures.root,m("div",{class:"grid"},m("div",{class:"column left"},this.form.root,this.alert.root,this.health.root,this.checks.root,this.waits.root),this.ladder.root,m("div",{class:"column right"},m("div",{class:"two"},e.curve.root,e.depth.root),e.cost.root,m("div",{class:"two"},e.impact.root,e.tick.root),m("div",{class:"two"},this.latency.root,this.facts.root),this.markets.root)),this.helpBox)}listen(){let e=(n,l)=>{this.model.on(n,l),this.subscriptions.push(()=>this.model.off(n,l))};e("msg:custom",n=>this.take(n));for(let n of["order","fees","latency_ms","running","hz","group_ticks"])e(`change:${n}`,()=>this.settingsChanged());for(let n of["measure","theme","palette","watched","instruments"])e(`change:${n}`,()=>this.looksChanged());e("change:connection",()=>this.connected()),this.subscriptions.push(mo(this.model.get("connection")===void 0?this.root:document,{side:n=>this.set("order",{...this.state.order,side:n}),resize:n=>this.form.resize(n),toggle:()=>this.set("running",!this.state.running),choose:n=>this.choose(this.markets.symbols[n]),recentre:()=>this.ladder.recentre(),theme:()=>this.nextTheme(),help:()=>this.helpBox.showModal()}))}get id(){return ku+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}set(e,n){this.model.set(e,n),this.model.save_changes()}settingsChanged(){let{state:e,model:n}=this,l=_o(n);e.order=l.order,e.fees=l.fees,e.latencyMs=l.latencyMs,e.running=l.running,e.groupTicks=l.groupTicks,e.order.symbol!==this.symbol&&this.moved(),e.running&&!this.ran&&Xi(e),this.ran=e.running,this.refused=null,this.ask(),this.looksChanged()}moved(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,Object.assign(this.state,{subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null}),Xi(this.state)}ask(){let{state:e,model:n}=this;if(!e.running){n.send({op:"unsubscribe",id:this.id});return}n.send({op:"subscribe",id:this.id,order:e.order,fees:e.fees,latency_ms:e.latencyMs,hz:n.get("hz")??20,n_levels:xo,group_ticks:e.groupTicks})}connected(){this.state.connection=this.model.get("connection")??"open",this.state.connection==="open"&&(this.markets.again(),this.ask()),this.looksChanged()}looksChanged(){let{model:e,state:n}=this;n.measure=e.get("measure")??"bps",this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],n.order,n.running),this.alert.start(e.get("alert_bps")??null),this.measures.forEach((s,o)=>s.setAttribute("aria-pressed",String(So[o]===n.measure)));let l=`${e.get("theme")??"dark"} ${e.get("palette")??"green-red"}`;this.root.dataset.looks!==l&&(this.root.dataset.looks=l,Object.values(this.charts).forEach(s=>s.recolour())),this.painted={figures:0,charts:0,echo:this.painted.echo},this.isNew={ladder:!0,charts:!0},this.wake()}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=["green-red","red-green","blue-orange"];this.set("palette",e[(e.indexOf(this.model.get("palette")??"green-red")+1)%e.length])}take(e){"type"in e?e.id===this.id&&(this.refused=e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")&&this.markets.take(e),this.wake()}takeMain(e){let{state:n}=this;n.running&&(n.heardMs=Date.now(),e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem),e.ladder!==void 0&&([n.ladder,this.isNew.ladder]=[e.ladder,!0]),e.depth!==void 0&&(n.depth=e.depth),e.curve!==void 0&&(n.curve=e.curve),e.health!==void 0&&(n.health=e.health),e.series&&this.remember(e),this.isNew.charts||=!!(e.depth??e.curve??e.series),this.echo={n:e.n})}remember(e){let{state:n}=this,l=n.segments.at(-1);if(!l||!e.series)return;let{side:s,amount:o,unit:a}=n.order;l.source=Wn(n),l.order=`${s} ${o} ${a}`,po(n,e.series)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}paint(e){this.frame=0;let{state:n,painted:l}=this,s=fo(n,Date.now());if(e-l.figures>=ko-8?(l.figures=e,this.paintFigures(s)):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},l.figures+ko-e)),this.isNew.ladder&&(this.isNew.ladder=!1,this.ladder.paint(n),this.paintTouch()),this.isNew.charts&&e-l.charts>=Su-8&&(l.charts=e,this.isNew.charts=!1,this.paintCharts()),this.echo){let{n:o}=this.echo,{id:a}=this;if(this.echo=null,e-l.echo<_u)return;l.echo=e;let p=new MessageChannel;p.port1.onmessage=()=>this.model.send({op:"painted",id:a,n:o}),p.port2.postMessage(null)}}paintFigures(e){let{state:n}=this,s=n.subject?.instrument?.tick_price??0;this.root.dataset.state=e.key,this.root.classList.toggle("dim",!e.isLive),j(this.name,n.order.symbol),j(this.badge,Wn(n)),this.badge.dataset.origin=n.subject?.source??"",j(this.said,`${n.order.symbol} is ${e.word}`),j(this.pill,`${e.mark} ${e.word}`),j(this.why,e.detail),j(this.time,`${Xn(Date.now())} UTC`),this.root.dataset.mark=n.subject?.source==="live"?"":n.subject?Qi(n):"",this.figures.paint(n),this.form.paint(n),this.form.paintSigma(n.health?.features.sigma_1d_bps,n.health?.features.sigma_origin??""),this.form.say(this.refused?this.refused.detail:n.problem&&![409,503].includes(n.problem.status)?n.problem.detail:""),this.alert.paint(n,e),this.health.paint(n,Date.now()),this.latency.paint(n.health),this.facts.paint(n,o=>jt(o,s)),this.waits.paint(n),this.checks.paint(n),this.markets.paint(n)}paintTouch(){let{ladder:e,subject:n}=this.state;j(this.mid,e?jt(e.mid_price,n?.instrument.tick_price??0):"–"),j(this.spread,e?`mid ${n?.instrument.quote??""} · spread ${D(2*e.half_spread_bps,3)} bps`:"")}paintCharts(){let{charts:e,state:n}=this,{curve:l,depth:s}=n,o=n.problem?.detail??"waits for a book";if(e.curve.show(l?[l.size_quote,l.slippage_bps,l.impact_bps,l.fee_bps,l.net_bps]:[[],[],[],[],[]],o),s){let v=[...s.bid_price].reverse(),g=[...v,...s.ask_price],y=S=>S.map(()=>null);e.depth.show([g,[...[...s.bid_total].reverse(),...y(s.ask_price)],[...y(v),...s.ask_total]],o)}else e.depth.show([[],[],[]],o);let a=n.segments.at(-1)?.points??[],p=v=>a.map(g=>g[v]),f=a.map(v=>v[0]/1e9),d="two points are needed; the first come within a second";e.cost.show([f,p(2),p(3),p(5),p(7),p(6)],d),e.impact.show([f,p(4),p(8)],d),e.tick.show([f,p(10)],d)}exportName(e){let n=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${Wn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${n}.${e}`}exportCsv(){Yi(this.exportName("csv"),new Blob([oo(this.state.segments)],{type:"text/csv"}))}async exportPng(){let{state:e}=this,{side:n,amount:l,unit:s,symbol:o}=e.order,a=`${Wn(e)} · ${n} ${D(l,2)} ${s} ${o} · ${new Date().toISOString()}`;ao(Object.values(this.charts),a,Wn(e),this.root).toBlob(f=>f&&Yi(this.exportName("png"),f),"image/png")}};function _o(t){return{order:t.get("order"),fees:t.get("fees")??null,latencyMs:t.get("latency_ms")??null,running:t.get("running")??!0,connection:t.get("connection")??"open",measure:t.get("measure")??"bps",groupTicks:t.get("group_ticks")??1,subject:null,estimate:null,problem:null,ladder:null,depth:null,curve:null,health:null,segments:[],heardMs:0}}function Tu(t){let e=l=>D(l,2),n=l=>Xn(l*1e3);return{curve:new qt({title:"Cost by size",note:"bps by quote",height:210,x:"log",xTick:Zn,yTick:e,fromZero:!0,mark:()=>t.estimate?{at:t.estimate.filled_quote,word:"this order"}:null,lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2}]}),depth:new qt({title:"Depth",height:210,x:"price",xTick:l=>D(l,0),yTick:Zn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new qt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:n,yTick:e,bands:[[4,5,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new qt({title:"Impact and maker share",height:150,x:"time",xTick:n,yTick:e,rightTick:l=>`${D(100*l,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),tick:new qt({title:"Processing time",note:"µs a tick",height:150,x:"time",xTick:n,yTick:l=>D(l,0),fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}function Mu(){let t=ho.map(([n,l])=>m("div",{},m("dt",{},n),m("dd",{},l))),e=m("dialog",{"aria-label":"Keys"},m("h2",{},"Keys"),m("dl",{},...t),m("button",{type:"button",click:()=>e.close()},"Close"));return e}function Eu(t){let e=t.getRootNode(),n=e instanceof ShadowRoot?e:document;n.adoptedStyleSheets.includes(ts)||(n.adoptedStyleSheets=[...n.adoptedStyleSheets,ts])}function es({model:t,el:e}){let n=new ns(t,e);return()=>n.close()}var _f={render:es};export{ns as Panel,_f as default,gu as open,es as render};
